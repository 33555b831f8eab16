import { View } from '@tarojs/components'
import { Note } from '../../../components/note/note'
import { Pick } from '../../../components/pick/pick'
import { Sheet } from '../../../components/sheet/sheet'
import { text } from '../care-text'
import { useNumber, type Which, type Why } from '../use-number'
import { Trouble } from './care-chips'

const whys: readonly { value: Why; icon: 'bowl' | 'hand' | 'list' }[] = [
  { value: 'not-come', icon: 'bowl' },
  { value: 'help', icon: 'hand' },
  { value: 'verify', icon: 'list' },
]
const options = whys.map(why => ({ ...why, label: text.whys[why.value] }))

/** 「19908002046」 → 「199 0800 2046」, an ID number in three parts, as one reads it out. */
const spaced = (number: string) =>
  number
    .replace(/^(\d{3})(\d{4})(\d{4})$/, '$1\u00a0$2\u00a0$3')
    .replace(/^(\d{6})(\d{8})(\w{4})$/, '$1\u00a0$2\u00a0$3')

interface NumberProps {
  person: { id: string; name: string }
  which: Which
  onClose: () => void
}

type Number = ReturnType<typeof useNumber>

const Told = ({ number, which, name }: { number: Number; which: Which; name: string }) => (
  <View className="stack">
    <View className="t-lead">{name}</View>
    <View className="t-page">{number.missing ? text.noPhone : spaced(number.number ?? '')}</View>
    {which === 'phone' && number.missing ? null : <Note icon="check-ring" words={text.seen} />}
  </View>
)

type SheetProps = NumberProps & { number: Number }

function Shown({ person, which, number, onClose }: SheetProps) {
  const dial = { label: text.dial, icon: 'phone' as const, onPress: number.dial }
  return (
    <Sheet
      title={which === 'phone' ? text.phone : text.idNumber}
      close={{ label: text.close, onPress: onClose }}
      main={which === 'phone' && !number.missing ? dial : undefined}
    >
      <Told number={number} which={which} name={person.name} />
    </Sheet>
  )
}

function Asking({ which, number, onClose }: SheetProps) {
  const off = number.why === undefined ? { off: text.chooseWhy } : {}
  return (
    <Sheet
      title={which === 'phone' ? text.seePhone : text.seeIdNumber}
      close={{ label: text.dontSee, onPress: onClose }}
      main={{ label: text.see, busy: number.deed.busy, ...off, onPress: number.deed.run }}
    >
      <View className="stack">
        <View className="t-strong">{text.whyTitle}</View>
        <Pick
          label={text.whyTitle}
          options={which === 'phone' ? options : options.filter(({ value }) => value === 'verify')}
          value={number.why}
          onChange={number.setWhy}
        />
        <View>{text.whyLine}</View>
        <Trouble words={number.deed.words} />
      </View>
    </Sheet>
  )
}

/** 「看完整号码」: why, then one number, large; the look is written down before it is told. */
export function NumberSheet(props: NumberProps) {
  const number = useNumber(props.person.id, props.which)
  const isTold = number.number !== undefined || number.missing
  return isTold ? <Shown {...props} number={number} /> : <Asking {...props} number={number} />
}
