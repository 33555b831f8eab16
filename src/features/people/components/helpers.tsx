import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import type { Me } from '../../../lib/session'
import { askEnd, askNo, askYes } from '../family-questions'
import { text } from '../text'
import { useQuestion } from '../use-question'
import type { Asked } from './question'
import './elder-card.scss'

type Helper = Me['helpers'][number]

interface HelperCardProps {
  elderId: string
  helper: Helper
  onAsk: (asked: Asked) => void
}

/** Somebody asks: who, what he calls one, and the two answers; each is asked once more. */
const AskingCard = ({ elderId, helper, onAsk }: HelperCardProps) => (
  <Card>
    <View className="t-title">{text.asks(helper.name)}</View>
    <View className="elder-line">{text.callsYou(helper.call)}</View>
    <View className="stack">
      <BigButton kind="quiet" label={text.no} onPress={() => onAsk(askNo({ elderId, helper }))} />
      <BigButton kind="quiet" label={text.yes} onPress={() => onAsk(askYes({ elderId, helper }))} />
    </View>
  </Card>
)

const HelperCard = ({ elderId, helper, onAsk }: HelperCardProps) => (
  <Card>
    <View className="t-title">{helper.name}</View>
    <View className="elder-line">{text.helperMay}</View>
    <BigButton
      kind="quiet"
      label={text.end(helper.name)}
      onPress={() => onAsk(askEnd({ elderId, helper }))}
    />
  </Card>
)

interface HelperListProps {
  me: Me
  onAsk: (asked: Asked) => void
}

/** Who asks to act for the person, then who may. */
export function HelperList({ me, onAsk }: HelperListProps) {
  const may = me.helpers.filter(({ agreed }) => agreed)
  return (
    <>
      {me.helpers
        .filter(({ agreed }) => !agreed)
        .map(helper => (
          <AskingCard key={helper.id} elderId={me.id} helper={helper} onAsk={onAsk} />
        ))}
      <View className="t-title">{text.helpers}</View>
      {may.length === 0 ? <View>{text.nobodyHelps}</View> : null}
      {may.map(helper => (
        <HelperCard key={helper.id} elderId={me.id} helper={helper} onAsk={onAsk} />
      ))}
    </>
  )
}

interface HelpersProps {
  me: Me
  /** Looks again who may. */
  onEnded: () => void
}

/** Who may act for the person, on a page that is about more; she can end it at any time. */
export function Helpers({ me, onEnded }: HelpersProps) {
  const { ask, told, sheet } = useQuestion(onEnded)
  return (
    <>
      {told}
      <HelperList me={me} onAsk={ask} />
      {sheet}
    </>
  )
}
