import { readIdCard } from '../../../domain/kernel/idcard'
import type { Purpose } from '../../../domain/kernel/consents'
import { readPhone } from '../../../domain/kernel/phone'
import type { AskedOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import { inWords } from '../../lib/words'
import { text } from './care-text'

export const steps = ['who', 'reach', 'agree'] as const
export type Step = (typeof steps)[number]
export type Enrolment = AskedOf<PeopleContract['enrol']>

/** What was written down so far, as it was typed. */
export interface EnrolDraft {
  as: Enrolment['as']
  name: string
  home: string | undefined
  door: string
  phone: string
  idNumber: string
  sex: '男' | '女' | undefined
  channel: 'counter' | 'door' | 'phone'
  how: 'oral' | 'paper'
  consents: readonly Purpose[]
  livesAlone: boolean
  hardOfHearing: boolean
  diet: readonly string[]
}

export const emptyDraft: EnrolDraft = {
  as: 'elder',
  name: '',
  home: undefined,
  door: '',
  phone: '',
  idNumber: '',
  sex: undefined,
  channel: 'counter',
  how: 'oral',
  consents: [],
  livesAlone: false,
  hardOfHearing: false,
  diet: [],
}

export type Problems = Partial<Record<'name' | 'home' | 'phone' | 'idNumber' | 'consents', string>>

const sentence = ({ title, reason }: { title: string; reason: string }) => `${title}。${reason}`

function phoneProblem(typed: string): string | undefined {
  const read = typed.trim() === '' ? undefined : readPhone(typed)
  if (!read || 'number' in read) return undefined
  const facts = read.wrong === 'short' ? { wrong: read.wrong, missing: read.missing } : { wrong: read.wrong }
  return sentence(inWords({ code: 'people.phone-wrong', facts }))
}

const idProblem = (typed: string) =>
  typed.trim() === '' || 'number' in readIdCard(typed)
    ? undefined
    : sentence(inWords({ code: 'people.id-number-wrong', facts: {} }))

function consentProblem({ consents, idNumber }: EnrolDraft): string | undefined {
  if (!consents.includes('basic')) return text.needsBasic
  return idNumber.trim() !== '' && !consents.includes('subsidy') ? text.needsSubsidy : undefined
}

/** What is still wrong on a step; nothing where one may go on. */
export function problemsOn(step: Step, draft: EnrolDraft): Problems {
  const all: Record<Step, Problems> = {
    who: {
      ...(draft.name.trim() === '' && { name: text.nameMissing }),
      ...(draft.home === undefined && { home: text.livesMissing }),
    },
    reach: withoutGaps({ phone: phoneProblem(draft.phone), idNumber: idProblem(draft.idNumber) }),
    agree: withoutGaps({ consents: consentProblem(draft) }),
  }
  return all[step]
}

const withoutGaps = (problems: Record<string, string | undefined>): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([, words]) => words !== undefined))

/** The texts that were written; what was left empty is not sent. */
const written = ({
  door,
  phone,
  idNumber,
}: EnrolDraft): Partial<Pick<Enrolment, 'door' | 'phone' | 'idNumber'>> =>
  Object.fromEntries(
    Object.entries({ door, phone, idNumber })
      .map(([field, typed]) => [field, typed.trim()] as const)
      .filter(([, typed]) => typed !== ''),
  )

const caredFor = ({ consents, livesAlone, hardOfHearing, diet }: EnrolDraft) =>
  consents.includes('care')
    ? { ...(livesAlone && { livesAlone }), ...(hardOfHearing && { hardOfHearing }), diet: [...diet] }
    : {}

/** What is sent for a draft; how somebody is looked after only with his consent. */
export function enrolmentOf(draft: EnrolDraft, another: boolean): Enrolment {
  const { as, name, home = '', sex, channel, how, consents } = draft
  return {
    ...{ as, name: name.trim(), home, consents: [...consents], channel, another },
    how: channel === 'phone' ? 'phone' : how,
    ...(sex !== undefined && { sex }),
    ...written(draft),
    ...caredFor(draft),
  }
}
