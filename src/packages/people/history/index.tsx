import { useState } from 'react'
import { Empty } from '../../../components/empty/empty'
import { Screen } from '../../../components/screen/screen'
import { Seg } from '../../../components/seg/seg'
import { TopBar } from '../../../components/top-bar/top-bar'
import { Deeds } from '../../../features/meals/components/deeds'
import { deedLine } from '../../../features/meals/deed-words'
import { useMine } from '../../../features/meals/use-meals'
import { PeopleHistory } from '../../../features/people/components/people-history'
import { Whose } from '../../../features/people/components/whose'
import { text } from '../../../features/people/data-text'
import { today } from '../../../features/people/today'
import { useHistory, useWhose } from '../../../features/people/use-record'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import type { Person } from '../../../lib/persons'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../../pages/parts/behind'
import { NotYet } from '../../../pages/parts/not-yet'

type Kind = keyof typeof text.kinds
const kinds: readonly Kind[] = ['records', 'meals', 'looks']

/** What was booked for somebody and by whom. */
function MealDeeds({ id, persons }: { id: string; persons: readonly Person[] }) {
  const mine = useMine([id])
  const { look } = mine
  if (look.state !== 'shown') return <NotYet {...mine} />
  if (look.data.deeds.length === 0) return <Empty title={text.noMeals} />
  return <Deeds lines={look.data.deeds.map(deed => deedLine(deed, persons, today()))} />
}

interface KeptProps {
  kind: Kind
  whose: Person | undefined
  history: ReturnType<typeof useHistory>
  persons: readonly Person[]
}

/** The rows of one kind. */
function Kept({ kind, whose, history, persons }: KeptProps) {
  if (kind === 'meals') return whose ? <MealDeeds key={whose.id} id={whose.id} persons={persons} /> : null
  const { look, again } = history
  return (
    <>
      <Behind look={look} />
      <NotYet {...history} />
      {look.state === 'shown' && whose ? (
        <PeopleHistory kind={kind} personId={whose.id} history={look.data} onUndone={again} />
      ) : null}
    </>
  )
}

/** 谁替我办过什么: what was done to one's record, one's meals, and who looked at full numbers. */
export default function HistoryPage() {
  const house = useHousehold({ content: true })
  const { whose, among, choose } = useWhose(house)
  const history = useHistory(whose?.id)
  const [kind, setKind] = useState<Kind>('records')
  const title = whose?.self === false ? text.historyOf(whose.call) : text.history
  const frame = useFrame({ read: title, office: house.office })
  return (
    <Screen {...frame} top={<TopBar title={title} onBack={goBack} />}>
      <Whose among={among} whose={whose} onChoose={choose} />
      <Seg
        label={title}
        value={kind}
        onChange={setKind}
        options={kinds.map(value => ({ value, label: text.kinds[value] }))}
      />
      <Kept kind={kind} whose={whose} history={history} persons={house.persons} />
    </Screen>
  )
}
