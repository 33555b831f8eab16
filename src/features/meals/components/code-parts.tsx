import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Instant } from '../../../../domain/kernel/time'
import { Phrases } from '../../../components/phrases/phrases'
import { QrCode } from '../../../components/qr-code/qr-code'
import { Seg } from '../../../components/seg/seg'
import { codeWhen, usedWord, type ShownTicket } from '../code-view'
import { text } from '../text'

interface CodePartsProps {
  tickets: readonly ShownTicket[]
  /** Whose is shown first. */
  personId?: string | undefined
  now: Instant
}

/** The code one shows at the counter; of several persons one at a time. */
export function CodeParts({ tickets, personId, now }: CodePartsProps) {
  const [chosen, setChosen] = useState(personId)
  const shown = tickets.find(({ person }) => person.id === chosen) ?? tickets[0]
  if (!shown) return null
  const { ticket, person } = shown
  const used = usedWord(ticket)
  return (
    <>
      {tickets.length > 1 ? (
        <Seg
          label={text.whoseCode}
          value={person.id}
          onChange={setChosen}
          options={tickets.map(one => ({ value: one.person.id, label: one.person.call }))}
        />
      ) : null}
      <QrCode
        code={ticket.booking.ticket}
        label={text.codeLabel}
        name={person.name}
        when={codeWhen(ticket, now)}
        number={{ label: text.pickUpNumber, value: ticket.booking.code }}
        over={used === undefined ? undefined : { used: true, word: used }}
      />
      {used === undefined ? (
        <View className="t-center">
          <View className="t-lead t-strong">
            <Phrases words={text.showStaff} />
          </View>
          <View className="t-second">{text.worksOffline}</View>
        </View>
      ) : null}
    </>
  )
}
