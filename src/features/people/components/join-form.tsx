import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { people } from '../api'
import { callProblem } from '../family-form'
import { text } from '../family-text'
import { codeLength, codeOf, codeProblem } from '../invitation-code'
import { useDeed } from '../use-deed'
import { CallPicker } from './call-picker'

/** The code that an elder passed on, and what one calls her. */
export function JoinForm({ onJoined }: { onJoined: (name: string) => void }) {
  const [typed, setTyped] = useState('')
  const [call, setCall] = useState<string>(text.calls[0])
  const [checked, setChecked] = useState(false)
  const [code, word] = [codeOf(typed), call.trim()]
  const joining = useDeed(
    `join family ${code} as ${word}`,
    key => people.joinFamily({ code, call: word }, key),
    ({ name }) => onJoined(name),
  )
  const problems = [codeProblem(code), callProblem(call)]
  const send = () => {
    setChecked(true)
    if (problems.every(problem => problem === undefined)) joining.run()
  }
  const [ofCode, ofCall] = checked ? problems : []
  return (
    <View className="stack">
      <View className="t-lead">{text.joinLine}</View>
      {joining.words ? <Banner icon="info" title={joining.words.title} line={joining.words.reason} /> : null}
      <Field label={text.code} value={typed} onChange={setTyped} maxLength={codeLength + 4} error={ofCode} />
      <CallPicker value={call} onChange={setCall} error={ofCall} />
      <BigButton label={text.joinSend} busy={joining.busy && text.joining} onPress={send} />
    </View>
  )
}
