import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { Tabs } from '../../../components/tabs/tabs'
import { Deeds } from '../../../features/meals/components/deeds'
import { familyLamp, familyView, sayFamily } from '../../../features/meals/family-view'
import { useMine } from '../../../features/meals/use-meals'
import { Family } from '../../../features/people/components/family'
import { text } from '../../../features/people/text'
import { useHousehold, type Household } from '../../../lib/household'
import { open, pages } from '../../../lib/routes'
import { tabsAt } from '../../../lib/tabs'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../parts/behind'
import { NotYet } from '../../parts/not-yet'
import { TopLine } from '../../parts/top-line'

function useFamily({ persons }: Household) {
  const elders = persons.filter(({ self }) => !self)
  const agreed = elders.filter(person => person.agreed)
  const mine = useMine(agreed.length > 0 ? agreed.map(({ id }) => id) : undefined)
  return { elders, agreed, mine, view: familyView(mine.look, persons) }
}

/** 家里人: how the day goes for the elders one helps, or who may act for oneself. */
export default function FamilyPage() {
  const house = useHousehold()
  const { me, who, office } = house
  const { elders, agreed, mine, view } = useFamily(house)
  const frame = useFrame({ read: sayFamily(view, elders) || text.nobodyHelps, office })
  const toBook = () => open(pages.book, { persons: agreed.map(({ id }) => id).join(',') })
  return (
    <Screen
      {...frame}
      action={agreed.length > 0 ? <BigButton label={familyLamp(agreed)} onPress={toBook} /> : null}
      tabs={<Tabs {...tabsAt('pages/people/family/index')} />}
    >
      <TopLine title={text.family} />
      <Behind look={mine.look} />
      <NotYet {...me} />
      {who ? (
        <Family
          me={who}
          elders={elders}
          dayOf={id => view?.days[id]}
          onChanged={me.again}
          onWay={way => open(pages[way])}
        />
      ) : null}
      {view ? <Deeds lines={view.deeds} /> : null}
    </Screen>
  )
}
