import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { text } from '../staff-offline-text'
import { meantBy, type Meant } from '../staff-scan'
import { text as counterText } from '../staff-text'

/** The counter without the list of names: a scanned code tells the name, four digits tell the meal. */
export function NumbersOnly({ onMeant }: { onMeant: (meant: Exclude<Meant, { kind: 'unclear' }>) => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const done = () => {
    const meant = meantBy(typed, undefined)
    if (meant.kind === 'unclear') {
      setError(meant.says)
      return
    }
    setTyped('')
    onMeant(meant)
  }
  const change = (next: string) => {
    setTyped(next)
    setError(undefined)
  }
  return (
    <View className="stack">
      <View className="t-title">{text.namesNeedNet}</View>
      <View className="t-lead">{text.namesNeedNetLine}</View>
      <Field
        label={text.numberLabel}
        hint={text.numberHint}
        value={typed}
        onChange={change}
        onDone={done}
        maxLength={200}
        error={error}
      />
      <BigButton kind="quiet" label={counterText.register} onPress={done} />
    </View>
  )
}
