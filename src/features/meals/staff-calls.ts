import { useCallback, useState } from 'react'
import type { GuestView, Said } from '../../../domain/meals/views'
import type { Day } from '../../../domain/kernel/time'
import type { Answer } from '../../lib/answer'
import { phoneCall } from '../../lib/phone-call'
import type { Words } from '../../lib/words-given'
import { answered, keyOf } from '../../lib/wish-keys'
import { meals } from './api'
import { text } from './staff-text'
import { staffWords } from './staff-words'

/** Where one stands with a call: asked first, then dialled, then what it brought is noted. */
export type Step =
  | { at: 'ask'; guest: GuestView; busy: boolean }
  | { at: 'note'; guest: GuestView; phone: string | undefined; trouble: Words | undefined }

export type LookUp = (personId: string) => Promise<Answer<{ phone?: string | undefined }>>

type Found = Pick<Extract<Step, { at: 'note' }>, 'phone' | 'trouble'>

function foundIn(answer: Awaited<ReturnType<LookUp>>): Found {
  const trouble = (title: string, reason: string): Found => ({ phone: undefined, trouble: { title, reason } })
  if (answer.ok)
    return answer.data.phone === undefined
      ? trouble(text.noNumber, text.noNumberLine)
      : { phone: answer.data.phone, trouble: undefined }
  if ('refusal' in answer) return trouble(text.mayNotCall, text.mayNotCallLine)
  return 'offline' in answer
    ? trouble(text.lookUpOffline, text.lookUpOfflineLine)
    : trouble(text.lookUpFailed, text.lookUpFailedLine)
}

/** A computer without a telephone shows the number, so that one dials by hand. */
const dial = (phone: string) => phoneCall(phone).catch(() => 'by-hand' as const)

/** Calls one guest: asks, looks the number up, dials, then asks what was said. */
export function useCall(lookUp: LookUp) {
  const [step, setStep] = useState<Step>()
  const begin = useCallback((guest: GuestView) => setStep({ at: 'ask', guest, busy: false }), [])
  const close = useCallback(() => setStep(undefined), [])
  const onDial = async () => {
    if (step?.at !== 'ask' || step.busy) return
    const { guest } = step
    setStep({ at: 'ask', guest, busy: true })
    const found = foundIn(await lookUp(guest.personId))
    const went = found.phone === undefined ? undefined : await dial(found.phone)
    setStep(went === 'turned-back' ? undefined : { at: 'note', guest, ...found })
  }
  return { step, begin, close, onDial: () => void onDial() }
}

type Noted = 'noted' | 'came' | { trouble: string }

async function send(
  sittingId: string,
  { personId, code }: GuestView,
  said: Said,
  today: Day,
): Promise<Noted> {
  const wish = `call ${sittingId} ${code} ${said}`
  const answer = await meals.noteCall({ sittingId, personId, said }, keyOf(wish))
  if (answer.ok || 'refusal' in answer) answered(wish)
  if (answer.ok) return 'noted'
  if ('refusal' in answer)
    return answer.refusal.code === 'meals.already-collected'
      ? 'came'
      : { trouble: staffWords(answer.refusal, today).title }
  if ('offline' in answer) return { trouble: text.noteOffline }
  return { trouble: 'unsure' in answer ? text.noteUnsure : text.noteFailed }
}

export interface NoteContext {
  sittingId: string
  today: Day
  /** Looks at the list again. */
  after: () => void
  close: () => void
}

/** Notes what a call brought. Somebody who came meanwhile needs no note: the list says it. */
export function useNote({ sittingId, today, after, close }: NoteContext) {
  const [chosen, setChosen] = useState<Said>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const done = () => {
    setChosen(undefined)
    setTrouble(undefined)
    close()
  }
  const note = async (guest: GuestView) => {
    if (chosen === undefined || busy) return
    setBusy(true)
    const noted = await send(sittingId, guest, chosen, today)
    setBusy(false)
    if (typeof noted === 'object') setTrouble(noted.trouble)
    else done()
    after()
  }
  return {
    chosen,
    choose: setChosen,
    trouble,
    busy,
    note: (guest: GuestView) => void note(guest),
    leave: done,
  }
}
