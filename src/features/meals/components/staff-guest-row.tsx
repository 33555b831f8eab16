import { View } from '@tarojs/components'
import type { GuestView } from '../../../../domain/meals/views'
import { aria } from '../../../components/aria'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { clockWord, dotted } from '../../../lib/clock-words'
import type { HandedOver } from '../staff-api'
import type { Mark } from '../staff-check-in'
import { text as offline } from '../staff-offline-text'
import { text } from '../staff-text'
import { guestParts, payWord } from '../staff-words'

const isDelivery = ({ way }: GuestView) => way === 'delivery'

const lost = {
  unsure: text.rowUnsure,
  offline: text.rowOffline,
  failed: text.rowFailed,
  'no-list': text.rowOffline,
  full: offline.fullLine,
}
const trouble = (words: string) => ({ words, trouble: true })

type Over = Exclude<Mark, { state: 'busy' | 'ask' }>

const keptWords = (guest: GuestView, { told, at }: Extract<Mark, { state: 'kept' }>) =>
  told === 'given'
    ? { words: offline.keptRow(clockWord(at), payWord(guest.payFen)), trouble: false }
    : undefined

function handedWords(guest: GuestView, { collectedAt, price }: HandedOver) {
  const say = isDelivery(guest) ? text.broughtAt : text.cameAt
  return { words: say(clockWord(collectedAt), payWord(price.payFen)), trouble: false }
}

function wordsOf(guest: GuestView, mark: Over): { words: string; trouble: boolean } | undefined {
  if (mark.state === 'refused') return trouble(`${mark.words.title}。${mark.words.reason}`)
  if (mark.state === 'kept') return keptWords(guest, mark)
  return mark.state === 'done' ? handedWords(guest, mark.handed) : trouble(lost[mark.state])
}

/** What was just done, or went wrong, said in the row itself; a question is asked large, not here. */
const saidOf = (guest: GuestView, mark: Mark | undefined) =>
  !mark || mark.state === 'busy' || mark.state === 'ask' ? undefined : wordsOf(guest, mark)

/** When he came, of one who came before this screen was opened. */
function earlier(guest: GuestView): string | undefined {
  if (guest.collectedAt === undefined) return undefined
  const say = isDelivery(guest) ? text.broughtWhen : text.cameWhen
  return say(clockWord(guest.collectedAt))
}

const cameKey = (guest: GuestView, mark: Mark | undefined) => {
  if (mark && mark.state in lost) return text.once
  return isDelivery(guest) ? text.brought : text.came
}

const isNoted = (mark: Mark | undefined) =>
  mark?.state === 'done' || (mark?.state === 'kept' && mark.told === 'given')

function Key({ guest, mark, onCame }: GuestRowProps) {
  if (isNoted(mark)) return null
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
