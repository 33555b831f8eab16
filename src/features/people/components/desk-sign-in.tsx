import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { MealCardWaiting } from '../../../components/meal-card/meal-card-waiting'
import { QrCode } from '../../../components/qr-code/qr-code'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { deskCode, deskSpelt } from '../../../../domain/people/rules-desk'
import { clockWord } from '../../../lib/clock-words'
import { enter } from '../../../lib/session'
import { useStaffFrame } from '../../../lib/use-frame'
import { text } from '../desk-text'
import { useDeskPage, type DeskPage } from '../use-desk-page'
import './desk-sign-in.scss'

const Code = ({ desk, until }: { desk: string; until: number }) => (
  <QrCode
    code={deskCode(desk)}
    label={text.qr}
    name={text.qrName}
    when={text.qrWhen(clockWord(until))}
    number={{ label: text.qrNumber, value: deskSpelt(desk) }}
  />
)

function Left({ page, anew }: { page: DeskPage; anew: () => void }) {
  if (page.state === 'waiting')
    return (
      <View className="stack">
        <Code {...page.open} />
        <BigButton kind="quiet" label={text.anew} onPress={anew} />
      </View>
    )
  if (page.state === 'opening') return <MealCardWaiting words={text.opening} />
  if (page.state === 'confirmed')
    return <Banner icon="check" title={text.welcome(page.name)} line={text.goingOn} />
  const [title, line] = page.state === 'gone' ? [text.gone, text.goneLine] : [text.lost, text.lostLine]
  return (
    <View className="stack">
      <Banner icon="info" title={title} line={line} />
      <BigButton label={text.anew} onPress={anew} />
    </View>
  )
}

const Right = ({ page }: { page: DeskPage }) => (
  <View>
    <View className="t-page">{text.pageTitle}</View>
    <View className="desk-steps">
      {text.pageSteps.map((step, at) => (
        <View key={step} className="desk-step">
          <View className="desk-step-number">{at + 1}</View>
          <View>{step}</View>
        </View>
      ))}
    </View>
    {page.state !== 'waiting' ? null : page.lost ? (
      <Banner icon="offline" title={text.lost} line={text.lostLine} />
    ) : (
      <Banner icon="clock" title={text.waiting} line={text.waitingLine} />
    )}
  </View>
)

/** The page of a desk that nobody is signed in at: a code to scan, and in plain words what to do. */
export function DeskSignIn({ name, onIn }: { name: string; onIn: () => void }) {
  const { page, anew } = useDeskPage(name)
  const session = page.state === 'confirmed' ? page.session : undefined
  useEffect(() => {
    if (session === undefined) return
    enter(session)
    onIn()
  }, [session, onIn])
  return (
    <Screen {...useStaffFrame()} wide top={<TopBar title={text.brand} />}>
      <View className="desk-page">
        <Left page={page} anew={anew} />
        <Right page={page} />
      </View>
    </Screen>
  )
}
