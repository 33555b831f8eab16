import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { KeyValues } from '../../../components/key-values/key-values'
import { helperWords, proofLine, type Card } from '../care-card'
import { text } from '../care-text'
import type { Which } from '../use-number'

interface FactsProps {
  card: Card
  onNumber: (which: Which) => void
}

const Key = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <View className="care-key">
    <BigButton kind="quiet" size="small" label={label} onPress={onPress} />
  </View>
)

function numbers({ card, onNumber }: FactsProps) {
  const phone = {
    label: text.phone,
    value: card.phone ?? text.noPhone,
    children: card.may.includes('phoneOf') ? (
      <Key label={text.seePhone} onPress={() => onNumber('phone')} />
    ) : null,
  }
  if (card.idNumber === undefined) return [phone]
  const idNumber = {
    label: text.idNumber,
    value: card.idNumber,
    children: card.may.includes('idNumberOf') ? (
      <Key label={text.seeIdNumber} onPress={() => onNumber('idNumber')} />
    ) : null,
  }
  return [phone, idNumber]
}

/** What one knows of him; what one’s work has no business with is not even named. */
function known({ diet, sameDoor = [], helpers, linked, note }: Card) {
  return [
    ...(diet ? [{ label: text.diet, value: diet.length > 0 ? diet.join('、') : text.dietNone }] : []),
    ...(sameDoor.length > 0
      ? [{ label: text.sameDoor, value: sameDoor.map(({ name }) => name).join('、') }]
      : []),
    ...(helpers ? [{ label: text.helpers, value: helperWords(helpers) }] : []),
    { label: text.linked, value: linked ? text.linkedYes : text.linkedNo },
    ...(note === undefined ? [] : [{ label: text.note, value: note }]),
  ]
}

function Proofs({ welfare }: Pick<Card, 'welfare'>) {
  if (!welfare) return null
  return (
    <View className="stack">
      <View className="t-title">{text.proofs}</View>
      {welfare.length === 0 ? <View>{text.proofsNone}</View> : null}
      {welfare.length > 0 ? (
        <KeyValues
          rows={welfare.map(proof => ({
            label: proof.category,
            line: proofLine(proof, Date.now()),
          }))}
        />
      ) : null}
    </View>
  )
}

/** The facts of a person’s page. */
export const CareFacts = (props: FactsProps) => (
  <>
    <KeyValues rows={[...numbers(props), ...known(props.card)]} />
    <Proofs welfare={props.card.welfare} />
  </>
)
