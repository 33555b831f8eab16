import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Sheet } from '../../../components/sheet/sheet'
import { phoneCall } from '../../../lib/phone-call'
import type { Person } from '../../../lib/persons'
import { people } from '../api'
import { text } from '../text'
import { useDeed } from '../use-deed'

interface QuestionProps {
  person: Person
  onClose: () => void
}

function Question({ person: { id, call }, onClose }: QuestionProps) {
  const [missing, setMissing] = useState(false)
  const dial = (phone: string | undefined) => {
    if (phone === undefined) {
      setMissing(true)
      return
    }
    onClose()
    void phoneCall(phone)
  }
  const look = useDeed(
    `phone of ${id}`,
    key => people.phoneOf({ personId: id, why: 'family' }, key),
    ({ phone }) => dial(phone),
  )
  return (
    <Sheet
      title={missing ? text.noPhone(call) : text.callWhom(call)}
      close={{ label: text.dontCall, onPress: onClose }}
      main={
        missing
          ? undefined
          : { label: text.dial, icon: 'phone', onPress: look.run, busy: look.busy && text.finding }
      }
    >
      <View>{missing ? text.noPhoneLine : text.callFact}</View>
      {look.words ? <View>{`${look.words.title}。${look.words.reason}`}</View> : null}
    </Sheet>
  )
}

/** 「打电话问问妈妈」: it asks first; the number is looked up only then, and the look is written down. */
export function CallElder({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <BigButton
        kind="quiet"
        icon="phone"
        label={text.callAndAsk(person.call)}
        onPress={() => setAsking(true)}
      />
      {asking ? <Question person={person} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
