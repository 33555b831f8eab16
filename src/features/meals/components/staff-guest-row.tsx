import { View } from '@tarojs/components'
import type { GuestView } from '../../../../domain/meals/views'
import { aria } from '../../../components/aria'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { clockWord, dotted } from '../../../lib/clock-words'
import type { Mark } from '../staff-check-in'
import { text } from '../staff-text'
import { guestParts, payWord } from '../staff-words'

const isDelivery = ({ way }: GuestView) => way === 'delivery'

/** What was just done, or went wrong, said in the row itself. */
function saidOf(guest: GuestView, mark: Mark | undefined): { words: string; trouble: boolean } | undefined {
  if (!mark || mark.state === 'busy') return undefined
  if (mark.state === 'refused') return { words: `${mark.words.title}。${mark.words.reason}`, trouble: true }
  if (mark.state === 'done') {
    const { collectedAt, price } = mark.handed
    const say = isDelivery(guest) ? text.broughtAt : text.cameAt
    return { words: say(clockWord(collectedAt), payWord(price.payFen)), trouble: false }
  }
  const lost = { unsure: text.rowUnsure, offline: text.rowOffline, failed: text.rowFailed }
  return { words: lost[mark.state], trouble: true }
}

/** When he came, of one who came before this screen was opened. */
function earlier(guest: GuestView): string | undefined {
  if (guest.collectedAt === undefined) return undefined
  const say = isDelivery(guest) ? text.broughtWhen : text.cameWhen
  return say(clockWord(guest.collectedAt))
}

const cameKey = (guest: GuestView, mark: Mark | undefined) => {
  const lost = mark && mark.state !== 'busy' && mark.state !== 'refused'
  return lost ? text.once : isDelivery(guest) ? text.brought : text.came
}

function Key({ guest, mark, onCame }: GuestRowProps) {
  if (mark?.state === 'done') return null
  if (guest.state === 'collected') return <View className="nb">{earlier(guest)}</View>
  return (
    <BigButton
      kind="quiet"
      size="small"
      label={cameKey(guest, mark)}
      busy={mark?.state === 'busy' ? text.marking : false}
      onPress={onCame}
    />
  )
}

export interface GuestRowProps {
  guest: GuestView
  mark: Mark | undefined
  onCame: () => void
}

/** One guest at the counter: his number, his name, what he gets, and the key that says he came. */
export function GuestRow(props: GuestRowProps) {
  const { guest, mark } = props
  const said = saidOf(guest, mark)
  return (
    <View className="staff-row-whole">
      <View className="staff-row">
        <View className="staff-row-number">{guest.code}</View>
        <View className="staff-row-body">
          <View className="staff-row-name">{guest.name || text.noName}</View>
          <View>
            <Dotted words={dotted(guestParts(guest))} />
          </View>
        </View>
        <Key {...props} />
      </View>
      {said ? (
        <View
          className={said.trouble ? 'staff-row-said is-trouble' : 'staff-row-said'}
          {...aria({ live: 'polite' })}
        >
          {said.words}
        </View>
      ) : null}
    </View>
  )
}
