import { View } from '@tarojs/components'
import { categories } from '../../../../domain/kernel/person'
import { Field } from '../../../components/field/field'
import { Seg } from '../../../components/seg/seg'
import { Sheet } from '../../../components/sheet/sheet'
import { text } from '../care-text'
import { useVerify } from '../use-verify'
import { Chips, Trouble } from './care-chips'

const options = categories.map(value => ({ value, label: value }))
const answers = [
  { value: 'yes' as const, label: text.holdsYes },
  { value: 'no' as const, label: text.holdsNo },
]

type Verify = ReturnType<typeof useVerify>

const Proof = ({ verify }: { verify: Verify }) => (
  <>
    <Field
      label={text.paper}
      hint={text.paperHint}
      maxLength={40}
      value={verify.typed.evidence}
      onChange={evidence => verify.change({ evidence })}
      error={verify.paperTrouble}
    />
    <Field
      label={text.until}
      hint={text.untilHint}
      maxLength={12}
      value={verify.typed.until}
      onChange={until => verify.change({ until })}
      error={verify.dayTrouble}
    />
  </>
)

interface VerifyProps {
  personId: string
  onDone: () => void
  onClose: () => void
}

/** A welfare category with the paper that was seen and how long it counts; or that it holds no longer. */
export function VerifySheet({ personId, onDone, onClose }: VerifyProps) {
  const verify = useVerify(personId, onDone)
  const { typed, change, off } = verify
  return (
    <Sheet
      title={text.verify}
      close={{ label: text.notNow, onPress: onClose }}
      main={{ label: text.verifyKey, busy: verify.busy && text.doing, ...off, onPress: verify.note }}
    >
      <View className="stack">
        <Chips
          label={text.verifyWhat}
          options={options}
          value={typed.category}
          onChange={category => change({ category })}
        />
        <Seg
          label={text.verifyHolds}
          options={answers}
          value={typed.holds ? 'yes' : 'no'}
          onChange={answer => change({ holds: answer === 'yes' })}
        />
        {typed.holds ? <Proof verify={verify} /> : null}
        <Trouble words={verify.words} />
      </View>
    </Sheet>
  )
}
