import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { people } from '../api'
import { callProblem, nameProblem, phoneProblem } from '../family-form'
import { text } from '../family-text'
import { useDeed } from '../use-deed'
import { CallPicker } from './call-picker'

/** Who was asked, and until when one waits for the answer. */
export interface AskedElder {
  call: string
  until: number
}

/** The elder’s name and number and what one calls her; whether she is in the roster is not told. */
export function AskForm({ onAsked }: { onAsked: (asked: AskedElder) => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [call, setCall] = useState<string>(text.calls[0])
  const [checked, setChecked] = useState(false)
  const input = { name: name.trim(), phone: phone.trim(), call: call.trim() }
  const problems = [nameProblem(name), phoneProblem(phone), callProblem(call)]
  const asking = useDeed(
    `ask to help ${JSON.stringify(input)}`,
    key => people.askToHelp(input, key),
    ({ until }) => onAsked({ call: input.call, until }),
  )
  const send = () => {
    setChecked(true)
    if (problems.every(problem => problem === undefined)) asking.run()
  }
  const [ofName, ofPhone, ofCall] = checked ? problems : []
  return (
    <View className="stack">
      {asking.words ? <Banner icon="info" title={asking.words.title} line={asking.words.reason} /> : null}
      <Field label={text.name} value={name} onChange={setName} maxLength={30} error={ofName} />
      <Field
        label={text.phone}
        kind="digits"
        value={phone}
        onChange={setPhone}
        maxLength={20}
        error={ofPhone}
      />
      <CallPicker value={call} onChange={setCall} error={ofCall} />
      <BigButton label={text.ask} busy={asking.busy && text.asking} onPress={send} />
    </View>
  )
}
