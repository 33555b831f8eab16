import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { KeyValues } from '../../../components/key-values/key-values'
import { Note } from '../../../components/note/note'
import { dayOf } from '../../../../domain/kernel/time'
import { momentWord, untilWord } from '../../../lib/clock-words'
import { people } from '../api'
import { text } from '../desk-text'
import { useDeed } from '../use-deed'
import { useLooked } from '../use-looked'
import { Trouble } from './care-chips'
import { BeforeLook } from './care-screen'

interface ConfirmProps {
  desk: string
  onDone: () => void
  onNot: () => void
}

interface AskedProps extends ConfirmProps {
  seen: { name: string; at: number; until: number }
}

function Asked({ desk, seen: { name, at, until }, onDone, onNot }: AskedProps) {
  const signing = useDeed(`confirmDesk ${desk}`, key => people.confirmDesk({ desk }, key), onDone)
  const today = dayOf(Date.now())
  return (
    <View className="stack">
      <View className="t-page">{text.sure}</View>
      <KeyValues
        rows={[
          { label: text.which, value: name || text.unnamed },
          { label: text.asked, value: momentWord(at, today) },
          { label: text.until, value: untilWord(until, today), line: text.untilLine },
        ]}
      />
      <Note words={text.careful} />
      <Trouble words={signing.words} />
      <BigButton kind="quiet" label={text.notMe} onPress={onNot} />
      <BigButton label={text.signIn} busy={signing.busy && text.signingIn} onPress={signing.run} />
    </View>
  )
}

/** 「在这台电脑上登录？」: what one signs in to, and until when, before one says yes. */
export function DeskConfirm(props: ConfirmProps) {
  const { desk, onNot } = props
  const looked = useLooked(desk, () => people.lookAtDesk({ desk }))
  const { look } = looked
  if (look.state === 'shown') return <Asked {...props} seen={look.data} />
  return (
    <View className="stack">
      <BeforeLook {...looked} waiting={text.looking} />
      {look.state === 'refused' ? <BigButton label={text.anewScan} onPress={onNot} /> : null}
    </View>
  )
}
