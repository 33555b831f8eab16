import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { goBack } from '../../../lib/go-back'
import type { Look } from '../../../lib/look'
import { goTab, pages } from '../../../lib/routes'
import { useStaffFrame } from '../../../lib/use-frame'
import { inWords } from '../../../lib/words'
import type { Words } from '../../../lib/words-given'
import { text } from '../care-text'
import './care.scss'

interface CareScreenProps {
  title: string
  children: ReactNode
  action?: ReactNode
}

/** What every screen stands in with which staff look after people: where one is, the way back, no handrail. */
export function CareScreen({ title, children, action }: CareScreenProps) {
  return (
    <Screen {...useStaffFrame()} top={<TopBar title={title} onBack={goBack} />} action={action}>
      {children}
    </Screen>
  )
}

const Waiting = ({ words }: { words: string }) => (
  <View className="care-waiting" {...aria({ live: 'polite' })}>
    <View className="t-lead">{words}</View>
    {['a', 'b', 'c'].map(row => (
      <View key={row} className="care-waiting-row" />
    ))}
  </View>
)

const barred: Words = { title: text.barredTitle, reason: text.barredLine }

function whyNot(look: Look<unknown>): Words {
  if (look.state === 'refused')
    return look.refusal.code === 'access.not-allowed' ? barred : inWords(look.refusal)
  if (look.state === 'offline') return { title: text.offlineTitle, reason: text.offlineLine }
  return { title: text.failedTitle, reason: text.failedLine }
}

/** Who came here by mistake is shown the way home. */
export const Barred = () => (
  <View className="stack">
    <View className="t-page">{barred.title}</View>
    <View className="t-lead">{barred.reason}</View>
    <BigButton label={text.toHomePage} onPress={() => goTab(pages.today)} />
  </View>
)

/** The place of what is not there: being looked up, or why not and what to do. */
export function BeforeLook({
  look,
  again,
  waiting = text.loading,
}: {
  look: Look<unknown>
  again: () => void
  waiting?: string
}) {
  if (look.state === 'shown') return null
  if (look.state === 'loading') return <Waiting words={waiting} />
  if (look.state === 'refused' && look.refusal.code === 'access.not-allowed') return <Barred />
  const words = whyNot(look)
  return (
    <View className="stack">
      <View className="t-title">{words.title}</View>
      <View className="t-lead">{words.reason}</View>
      <BigButton kind="quiet" label={text.again} onPress={again} />
    </View>
  )
}
