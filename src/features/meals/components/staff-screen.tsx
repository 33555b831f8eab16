import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/kernel/time'
import { aria } from '../../../components/aria'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { clockWord } from '../../../lib/clock-words'
import { goBack } from '../../../lib/go-back'
import type { Look } from '../../../lib/look'
import { goTab, pages } from '../../../lib/routes'
import { useStaffFrame } from '../../../lib/use-frame'
import type { Words } from '../../../lib/words-given'
import type { StaffQuery } from '../staff-query'
import { text } from '../staff-text'
import type { Duty } from '../staff-use'
import { staffWords } from '../staff-words'
import './staff-screen.scss'

interface StaffScreenProps {
  title: string
  children: ReactNode
  action?: ReactNode
}

/** What every staff screen stands in: where one is, the way back, no handrail. */
export function StaffScreen({ title, children, action }: StaffScreenProps) {
  return (
    <Screen {...useStaffFrame()} top={<TopBar title={title} onBack={goBack} />} action={action}>
      {children}
    </Screen>
  )
}

const Waiting = ({ words }: { words: string }) => (
  <View className="staff-waiting" {...aria({ live: 'polite' })}>
    <View className="t-lead">{words}</View>
    {['a', 'b', 'c', 'd'].map(row => (
      <View key={row} className="staff-waiting-row" />
    ))}
  </View>
)

function whyNothing(look: Look<unknown>): Words | undefined {
  if (look.state === 'refused') return staffWords(look.refusal, dayOf(Date.now()))
  if (look.state === 'offline') return { title: text.offlineTitle, reason: text.offlineLine }
  return look.state === 'failed' ? { title: text.failedTitle, reason: text.failedLine } : undefined
}

/** Who came here by mistake is shown the way home; everybody else may look again. */
function Why({ words, again }: { words: Words; again: (() => void) | undefined }) {
  return (
    <View className="stack">
      <View className="t-page">{words.title}</View>
      <View className="t-lead">{words.reason}</View>
      {again ? (
        <BigButton label={text.again} onPress={again} />
      ) : (
        <BigButton label={text.toHomePage} onPress={() => goTab(pages.today)} />
      )}
    </View>
  )
}

interface BeforeListProps {
  duty: Duty
  query: Pick<StaffQuery<unknown>, 'look' | 'again'>
  waiting: string
}

const asked = ({ duty, query }: BeforeListProps) => {
  if (duty.before?.kind === 'me') return duty.meQuery
  return duty.before?.kind === 'board' ? duty.board : query
}

const barred = {
  look: { state: 'refused', refusal: { code: 'access.not-allowed', facts: {} } },
  again: undefined,
} as const
const isBarred = (look: Look<unknown>) =>
  look.state === 'refused' && look.refusal.code === 'access.not-allowed'

/** The place of a list that is not there: being looked up, nobody cooks today, or why not and what to do. */
export function BeforeList(props: BeforeListProps) {
  const { before } = props.duty
  if (before?.kind === 'rest') return <Empty title={text.rest} line={text.restLine} />
  const { look, again } = before?.kind === 'barred' ? barred : asked(props)
  const words = whyNothing(look)
  if (!words) return <Waiting words={props.waiting} />
  return <Why words={words} again={isBarred(look) ? undefined : again} />
}

interface BehindListProps {
  query: StaffQuery<unknown>
  /** What holds of a list without a net: 「这是 11:42 的名单。…」 */
  offline: (clock: string) => string
}

/** Says so when the list may be behind the truth, and what then still works. */
export function BehindList({ query: { look, offlineSince }, offline }: BehindListProps) {
  if (look.state !== 'shown') return null
  const clock = clockWord(look.savedAt)
  if (look.behind === 'offline')
    return (
      <Banner
        icon="offline"
        title={text.offlineSince(clockWord(offlineSince ?? look.savedAt))}
        line={offline(clock)}
      />
    )
  return look.behind === 'failed' ? (
    <Banner icon="info" title={text.staleTitle(clock)} line={text.staleLine} />
  ) : null
}
