import { communityOf } from '../../../domain/kernel/ids'
import type { Purpose } from '../../../domain/kernel/consents'
import { isRefusal } from '../../../domain/kernel/refusal'
import { phoneTypedAs } from '../../../domain/people/rules-typed'
import { inWords } from '../../lib/words'
import { text } from './register-text'

export const kinds = ['elder', 'family', 'volunteer'] as const
export type Kind = (typeof kinds)[number]

/** What was filled in so far; it lives as long as the program and is never laid down on the phone. */
export interface RegisterDraft {
  step: number
  as?: Kind | undefined
  name: string
  phone: string
  /** The code of WeChat's phone number key. */
  phoneProof?: string | undefined
  community?: string | undefined
  home?: string | undefined
  unit: string
  door: string
  consents: readonly Purpose[]
}

export const steps = ['who', 'name', 'phone', 'where', 'door', 'agree'] as const
export type Step = (typeof steps)[number]
export const emptyDraft: RegisterDraft = { step: 0, name: '', phone: '', unit: '', door: '', consents: [] }

let kept: RegisterDraft = emptyDraft
/** What was filled in before somebody looked at another page. */
export const draftKept = (): RegisterDraft => kept
export const keepDraft = (draft: RegisterDraft): void => {
  kept = draft
}
export const forgetDraft = (): void => keepDraft(emptyDraft)

const NAME = /^[\p{L}\p{M}·•.\s'-]{1,30}$/u

export type Problems = Partial<Record<'as' | 'name' | 'phone' | 'home' | 'basic', string>>

function phoneProblem({ phone, phoneProof }: RegisterDraft): string | undefined {
  if (phoneProof !== undefined || phone.trim() === '') return undefined
  const read = phoneTypedAs(phone)
  return isRefusal(read) ? inWords({ code: read.refused, facts: read.facts }).reason : undefined
}

function nameProblem({ name }: RegisterDraft): string | undefined {
  if (name.trim() === '') return text.nameMissing
  return NAME.test(name.trim()) ? undefined : text.nameOdd
}

const checks: Record<Step, (draft: RegisterDraft) => Record<string, string | undefined>> = {
  who: ({ as }) => ({ as: as ? undefined : text.whoMissing }),
  name: draft => ({ name: nameProblem(draft) }),
  phone: draft => ({ phone: phoneProblem(draft) }),
  where: ({ home }) => ({ home: home === undefined ? text.whereMissing : undefined }),
  door: () => ({}),
  agree: ({ consents }) => ({ basic: consents.includes('basic') ? undefined : text.basicMissing }),
}

/** What is missing or wrong on a step, in words; nothing when one may go on. */
export const problemsOf = (step: Step, draft: RegisterDraft): Problems =>
  Object.fromEntries(Object.entries(checks[step](draft)).filter(([, words]) => words !== undefined))

const doorLine = ({ unit, door }: RegisterDraft) => {
  const number = unit.trim().replace(/单元$/u, '')
  return `${number === '' ? '' : `${number}单元`}${door.trim()}`
}

/** What is asked of the service; undefined while something it needs is missing. */
export function registrationOf(draft: RegisterDraft, version: string) {
  const { as, name, phone, phoneProof, home, consents } = draft
  if (as === undefined || home === undefined) return undefined
  const door = communityOf(home) === home ? '' : doorLine(draft)
  return {
    as,
    name: name.trim(),
    ...(phone.trim() !== '' && phoneProof === undefined && { phone: phone.trim() }),
    ...(phoneProof !== undefined && { phoneProof }),
    home,
    ...(door !== '' && { door }),
    consents: [...consents],
    version,
  }
}
