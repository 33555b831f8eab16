import { View } from '@tarojs/components'
import type { GuestView, Said } from '../../../../domain/meals/views'
import { aria } from '../../../components/aria'
import { Dotted } from '../../../components/dotted/dotted'
import type { IconName } from '../../../components/icon/icon'
import { Pick } from '../../../components/pick/pick'
import { Sheet } from '../../../components/sheet/sheet'
import { dotted } from '../../../lib/clock-words'
import type { Step, useCall, useNote } from '../staff-calls'
import { text } from '../staff-text'
import { guestParts, whoParts } from '../staff-words'

const outcomes: readonly { value: Said; icon: IconName }[] = [
  { value: 'no-answer', icon: 'minus-ring' },
  { value: 'on-the-way', icon: 'clock' },
  { value: 'family-collects', icon: 'people' },
  { value: 'not-coming', icon: 'house' },
  { value: 'needs-help', icon: 'warn' },
]
const options = outcomes.map(outcome => ({ ...outcome, label: text.said[outcome.value] }))

const nameOf = ({ name, code }: GuestView) => name || code

type Call = ReturnType<typeof useCall>
type Note = ReturnType<typeof useNote>

function Ask({ step, call }: { step: Extract<Step, { at: 'ask' }>; call: Call }) {
  const { guest, busy } = step
  return (
    <Sheet
      title={text.callWhom(nameOf(guest))}
      close={{ label: text.dontCall, onPress: call.close }}
      main={{ label: text.dial, icon: 'phone', busy: busy ? text.dialling : false, onPress: call.onDial }}
    >
      <View className="t-lead">
        <Dotted words={dotted([...whoParts(guest), ...guestParts(guest)])} />
      </View>
    </Sheet>
  )
}

/** 「19908002046」 → 「199 0800 2046」, as one says it. */
const spaced = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1\u00a0$2\u00a0$3')

function Facts({ phone, trouble }: Extract<Step, { at: 'note' }>) {
  if (phone !== undefined) return <View className="t-page">{spaced(phone)}</View>
  return trouble ? (
    <View>
      <View className="t-strong">{trouble.title}</View>
      <View>{trouble.reason}</View>
    </View>
  ) : null
}

function What({ step, note }: { step: Extract<Step, { at: 'note' }>; note: Note }) {
  const { guest } = step
  const title = text.saidWhat(nameOf(guest))
  return (
    <Sheet
      title={title}
      close={{ label: text.notNow, onPress: note.leave }}
      main={{
        label: text.note,
        busy: note.busy ? text.noting : false,
        ...(note.chosen === undefined ? { off: text.chooseFirst } : {}),
        onPress: () => note.note(guest),
      }}
    >
      <View className="stack">
        <Facts {...step} />
        <Pick label={title} options={options} value={note.chosen} onChange={note.choose} />
        {note.trouble ? (
          <View className="staff-row-said is-trouble" {...aria({ live: 'polite' })}>
            {note.trouble}
          </View>
        ) : null}
      </View>
    </Sheet>
  )
}

/** A call from asking to its note; nothing while nobody is called. */
export function CallSheet({ call, note }: { call: Call; note: Note }) {
  const { step } = call
  if (!step) return null
  return step.at === 'ask' ? <Ask step={step} call={call} /> : <What step={step} note={note} />
}
