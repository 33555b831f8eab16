import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import type { Me } from '../../../lib/session'
import { askClose } from '../family-questions'
import { text } from '../text'
import type { Asked } from './question'
import './elder-card.scss'

interface GoneCardsProps {
  me: Me
  onAsk: (asked: Asked) => void
}

/** Of an elder who died: one quiet card, no lamp, and it goes only when the family puts it away. */
export const GoneCards = ({ me, onAsk }: GoneCardsProps) => (
  <>
    {me.helps
      .filter(({ gone }) => gone)
      .map(({ id, name }) => (
        <Card key={id}>
          <View className="t-title">{text.goneTitle(name)}</View>
          <View className="elder-line">{text.goneLine}</View>
          <BigButton kind="text" label={text.goneClose} onPress={() => onAsk(askClose(id, name))} />
        </Card>
      ))}
  </>
)
