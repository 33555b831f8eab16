import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { deskRead } from '../../../../domain/people/rules-desk'
import { scanDesk } from '../desk-scan'
import { text } from '../desk-text'

const onWeb = process.env.TARO_ENV === 'h5'

interface FindProps {
  onDesk: (desk: string) => void
}

/** Who cannot scan writes down what stands below the code. */
function Typed({ onDesk }: FindProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const send = () => {
    const desk = deskRead(typed)
    setWrong(desk === undefined)
    if (desk !== undefined) onDesk(desk)
  }
  return (
    <>
      <Field
        label={text.typed}
        hint={text.typedHint}
        icon="keyboard"
        value={typed}
        onChange={setTyped}
        maxLength={20}
        error={wrong ? text.typedShort : undefined}
        onDone={send}
      />
      <BigButton label={text.typedSend} onPress={send} />
    </>
  )
}

function Scanned({ onDesk, onCannot }: FindProps & { onCannot: () => void }) {
  const [other, setOther] = useState(false)
  const scan = () =>
    void scanDesk().then(found => {
      setOther(found.kind === 'other')
      if (found.kind === 'desk') onDesk(found.desk)
      if (found.kind === 'cannot') onCannot()
    })
  return (
    <>
      {other ? <Banner icon="info" title={text.notOurs} line={text.notOursLine} /> : null}
      <BigButton icon="scan" label={text.scan} onPress={scan} />
    </>
  )
}

/** Which desk page it is: by its code on the screen, scanned or typed. */
export function DeskFind({ onDesk }: FindProps) {
  const [typing, setTyping] = useState(onWeb)
  return (
    <View className="stack">
      <View className="t-page">{text.phoneTitle}</View>
      <View className="t-lead">{text.phoneLine}</View>
      {typing && !onWeb ? <Banner icon="info" title={text.cannotScan} /> : null}
      {typing ? <Typed onDesk={onDesk} /> : <Scanned onDesk={onDesk} onCannot={() => setTyping(true)} />}
    </View>
  )
}
