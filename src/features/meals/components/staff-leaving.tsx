import { useState } from 'react'
import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { BigButton } from '../../../components/big-button/big-button'
import { text } from '../staff-offline-text'
import { useQueue } from '../staff-offline-use'
import { StaffScreen } from './staff-screen'

/** What stands above: what waits, and after a try in vain what becomes of it. */
function Said({ waiting, stuck }: { waiting: number; stuck: boolean }) {
  if (waiting === 0) return <Words title={text.leaveDone} line={text.leaveDoneLine} />
  return (
    <>
      <Words title={text.leaveWaiting(waiting)} line={text.leaveLine} />
      {stuck ? <Words title={text.leaveTried} line={text.leaveTriedLine} /> : null}
    </>
  )
}

const Words = ({ title, line }: { title: string; line: string }) => (
  <View className="stack" {...aria({ live: 'polite' })}>
    <View className="t-page">{title}</View>
    <View className="t-lead">{line}</View>
  </View>
)

/** Before somebody else uses this phone: what was noted without net goes up first, or he is told that it stays and waits. */
export function Leaving({ onLeave }: { onLeave: () => void }) {
  const { waiting, sending, send } = useQueue()
  const [tried, setTried] = useState(false)
  const onSend = () => void send().then(() => setTried(true))
  const stuck = tried && waiting > 0 && !sending
  const lamp =
    waiting === 0 ? (
      <BigButton label={text.leaveNow} onPress={onLeave} />
    ) : (
      <BigButton label={text.sendNow} busy={sending && text.sendingNow} onPress={onSend} />
    )
  return (
    <StaffScreen
      title={text.leaveTitle}
      action={
        <>
          {stuck ? <BigButton kind="quiet" label={text.leaveAnyway} onPress={onLeave} /> : null}
          {lamp}
        </>
      }
    >
      <Said waiting={waiting} stuck={stuck} />
    </StaffScreen>
  )
}
