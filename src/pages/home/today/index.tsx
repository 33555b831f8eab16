import { Note } from '../../../components/note/note'
import { Screen } from '../../../components/screen/screen'
import { Sign } from '../../../components/sign/sign'
import { Tabs } from '../../../components/tabs/tabs'
import {
  hasLampBelow,
  LampBelow,
  TodayCards,
  type TodayDeeds,
} from '../../../features/meals/components/today-cards'
import { text } from '../../../features/meals/text'
import { useHome } from '../../../features/meals/use-meals'
import { todayShown } from '../../../features/meals/use-today'
import { Hello } from '../../../features/people/components/hello'
import { helloOf } from '../../../features/people/hello-words'
import { useHousehold } from '../../../lib/household'
import type { Look } from '../../../lib/look'
import { goTab, open, pages } from '../../../lib/routes'
import { tabsAt } from '../../../lib/tabs'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../parts/behind'
import { NotYet } from '../../parts/not-yet'
import { text as common } from '../../parts/text'

const deeds: TodayDeeds = {
  onBook: (persons, sitting) => open(pages.book, { persons: persons.map(({ id }) => id).join(','), sitting }),
  onCode: (person, sitting) => open(pages.code, { person: person.id, sitting }),
}

const ways = [
  { id: 'book', label: text.sign.book, icon: 'meal' },
  { id: 'code', label: text.sign.code, icon: 'code' },
  { id: 'menu', label: text.sign.menu, icon: 'list' },
  { id: 'family', label: text.sign.family, icon: 'people' },
] as const

const goWay = (id: string) => {
  if (id === 'book') open(pages.book)
  else if (id === 'code') open(pages.code)
  else goTab(id === 'menu' ? pages.canteen : pages.family)
}

function useToday() {
  const { me, who, persons, ids, office } = useHousehold()
  const home = useHome(ids)
  const shown = todayShown(home.look, persons)
  const told = home.look.state === 'shown' ? home.look.data.today : undefined
  const hello = helloOf(who?.greeting, told, shown?.context.now ?? Date.now())
  return { query: who ? home : me, office, shown, hello }
}

const offline = (look: Look<unknown>) => look.state === 'shown' && look.behind === 'offline'

/** 首页: what to eat next, for oneself or for one’s parents. */
export default function TodayPage() {
  const { query, shown, hello, office } = useToday()
  const frame = useFrame({ read: `${hello.greeting}。${shown?.read ?? ''}`, office })
  return (
    <Screen
      {...frame}
      action={shown && hasLampBelow(shown.today) ? <LampBelow {...shown} {...deeds} /> : null}
      tabs={<Tabs {...tabsAt('pages/home/today/index')} />}
    >
      <Hello {...hello} />
      <Behind look={query.look} />
      {shown ? <TodayCards {...shown} {...deeds} /> : <NotYet {...query} waiting={text.looking} />}
      {offline(query.look) ? <Note words={common.offlineNote} /> : null}
      <Sign ways={ways} onChoose={goWay} />
    </Screen>
  )
}
