import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { people } from '../api'
import { codeLength, codeOf, codeProblem } from '../invitation-code'
import { text } from '../text'
import { useDeed } from '../use-deed'

/** The first time: the code of the community ties this WeChat to its person. */
export function Invitation({ onIn }: { onIn: () => void }) {
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState(false)
  const code = codeOf(typed)
  const accepting = useDeed(`accept ${code}`, key => people.accept({ code }, key), onIn)
  const problem = codeProblem(code)
  const send = () => {
    setChecked(true)
    if (problem === undefined) accepting.run()
  }
  return (
    <>
      <View className="t-page">{text.codeTitle}</View>
      <View className="t-lead">{text.codeLine}</View>
      {accepting.words ? (
        <Banner icon="info" title={accepting.words.title} line={accepting.words.reason} />
      ) : null}
      <Field
        label={text.code}
        value={typed}
        onChange={setTyped}
        maxLength={codeLength + 4}
        error={checked ? problem : undefined}
        onDone={send}
      />
      <BigButton label={text.codeSend} busy={accepting.busy && text.entering} onPress={send} />
      <Note icon="phone" words={text.noCode} />
    </>
  )
}
