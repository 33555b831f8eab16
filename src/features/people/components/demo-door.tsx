import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { MealCardWaiting } from '../../../components/meal-card/meal-card-waiting'
import { Ways } from '../../../components/ways/ways'
import { useOnce } from '../../../lib/once'
import { enter } from '../../../lib/session'
import { noAnswer } from '../../../lib/words'
import { demoPeople, demoToken, type Demo } from '../demo'
import { text } from '../text'

interface ChoiceProps {
  people: readonly { as: string; name: string; says: string }[]
  onIn: () => void
}

function Choice({ people, onIn }: ChoiceProps) {
  const [as, setAs] = useState<string>()
  const [refused, setRefused] = useState(false)
  const { run, busy } = useOnce(async () => {
    const token = as === undefined ? undefined : await demoToken(as)
    setRefused(token === undefined)
    setAs(undefined)
    if (token === undefined) return
    enter(token)
    onIn()
  })
  useEffect(() => {
    if (as !== undefined) run()
  }, [as, run])
  return (
    <>
      <View className="t-page">{text.signIn}</View>
      {refused ? <Banner icon="info" title={noAnswer.failed.title} line={text.tryAgain} /> : null}
      {busy ? <MealCardWaiting words={text.entering} /> : null}
      <Ways
        onChoose={setAs}
        ways={people.map(({ as: id, name, says }) => ({ id, icon: 'person', title: name, line: says }))}
      />
    </>
  )
}

/** The demo community: one chooses whom to be. Elsewhere it says how one comes in. */
export function DemoDoor({ onIn }: { onIn: () => void }) {
  const [demo, setDemo] = useState<Demo>()
  useEffect(() => void demoPeople().then(setDemo), [])
  if (!demo) return <MealCardWaiting words={text.looking} />
  if (demo.open) return <Choice people={demo.people} onIn={onIn} />
  return (
    <View className="stack">
      <View className="t-page">{text.noDemo}</View>
      <View className="t-lead">{text.noDemoLine}</View>
    </View>
  )
}
