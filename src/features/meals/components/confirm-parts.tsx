import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { KeyValues } from '../../../components/key-values/key-values'
import { Note } from '../../../components/note/note'
import { Pay } from '../../../components/pay/pay'
import { noAnswer } from '../../../lib/words'
import { confirmRows } from '../confirm-words'
import type { Draft } from '../draft'
import { payInFull } from '../money'
import { outcomeWords } from '../outcome-words'
import { text } from '../text'
import type { Ordered } from '../use-order'

/** Day, hour, dishes, place and price once more. */
export const ConfirmCard = ({ draft }: { draft: Draft }) => (
  <>
    <KeyValues
      rows={[
        ...confirmRows(draft),
        { label: text.howMuch, children: <Pay {...payInFull(draft.total)} big /> },
      ]}
    />
    <Note words={text.payThere} />
  </>
)

/** How it went, for each of them, when it did not go through for all. */
export function Outcome({ draft, ordered }: { draft: Draft; ordered: Ordered }) {
  const { whole, outcomes } = ordered
  if (whole === undefined || whole === 'all-held') return null
  if (whole === 'unsure') return <Banner icon="offline" title={text.unsureTitle} line={text.unsureLine} />
  if (whole === 'offline' || whole === 'failed') {
    const { title, reason } = noAnswer[whole]
    return (
      <Banner
        icon={whole === 'offline' ? 'offline' : 'info'}
        title={title}
        line={whole === 'offline' ? text.bookNeedsNet : reason}
      />
    )
  }
  return (
    <Card>
      {draft.persons.map(person => {
        const { title, reason } = outcomeWords(person, outcomes[person.id])
        return (
          <View key={person.id}>
            <View className="t-title">{title}</View>
            <View>{reason}</View>
          </View>
        )
      })}
    </Card>
  )
}

interface ConfirmActsProps {
  draft: Draft
  ordered: Ordered
  onBack: () => void
  onHeld: () => void
}

/** The button that asks, or asks again with the same keys when the answer was lost. */
function Ask({ draft, ordered: { whole, busy, run } }: Pick<ConfirmActsProps, 'draft' | 'ordered'>) {
  const change = draft.deed === 'change'
  const wish = change ? text.confirmChange : text.confirm
  return (
    <BigButton
      label={whole === 'unsure' ? text.lookAgain : wish}
      busy={busy && (change ? text.changing : text.booking)}
      onPress={run}
    />
  )
}

/** Another set does not help when it is too late; another day does. */
const isLate = ({ outcomes }: Ordered) =>
  Object.values(outcomes).some(
    outcome => outcome.state === 'refused' && outcome.refusal.code === 'meals.closed',
  )

/** 改一改, and the lamp: say yes, look again, or go on with what is held. */
export function ConfirmActs({ draft, ordered, onBack, onHeld }: ConfirmActsProps) {
  const { whole, busy } = ordered
  if (whole === 'refused')
    return <BigButton label={isLate(ordered) ? text.otherDay : text.otherChoice} onPress={onBack} />
  if (whole === 'some-held')
    return (
      <>
        <BigButton kind="quiet" label={text.otherChoice} onPress={onBack} />
        <BigButton label={text.seeHeld} onPress={onHeld} />
      </>
    )
  return (
    <>
      {whole === 'unsure' || busy ? null : (
        <BigButton kind="quiet" icon="pencil" label={text.again} onPress={onBack} />
      )}
      <Ask draft={draft} ordered={ordered} />
    </>
  )
}
