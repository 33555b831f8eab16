import { auditPeople, type Ledger } from './auditor-people'
import { emptyMemory, type Heard, type Memory, type Stored } from './told-people'
import type { Somebody } from './village'

/** A village of five, and what is told and stored of them, to plant something untrue into. */
export const person = (id: string): Somebody => ({ account: `a-${id}`, id, name: `名${id}`, elders: [] })
export const shen = person('pshen')
export const lu = person('plu')
export const min = person('pmin')
export const ho = person('pho')
export const zhou = person('pzhou')

const HOME = '999999001001'
export const row = ({ id, name }: Somebody, more: Partial<Stored> = {}): Stored => {
  const mark = { basic: { given: true } }
  return { _id: id, name, home: HOME, account: `tag-a-${id}`, consents: mark, helps: [], grants: [], ...more }
}
export const admin = { role: 'administrator', scope: '999999' }

let at = 0
/** Every case begins at the beginning. */
export const fromTheStart = (): void => void (at = 0)
/** Something that was asked, after everything before it was answered. */
export function told(who: Somebody, action: string, input: Heard['input'], more: Partial<Heard> = {}): Heard {
  at += 100
  const times = { start: at, end: at + 50, stillUntil: 0 }
  return { account: who.account, service: 'people', action, input, ...times, ...more }
}
export const lost = { end: Infinity, stillUntil: Infinity }

export interface Case {
  heard?: Heard[]
  before?: Stored[]
  after?: Stored[]
  ledger?: Partial<Ledger>
  memory?: Partial<Memory>
}

export const there = [
  row(shen),
  row(lu),
  row(min),
  row(ho, { grants: [admin] }),
  row(zhou, { grants: [admin] }),
]
export const changed = (to: Stored) => there.map(one => (one._id === to._id ? to : one))

/** What the auditor says of a case; nothing when all is well. */
export function wrong({
  heard = [],
  before = there,
  after = before,
  ledger = {},
  memory = {},
}: Case): string {
  const clean = emptyMemory()
  const folk = { ...clean.folk, administrators: [ho, zhou] }
  const known = { ...clean, folk, heard, before: new Map(before.map(one => [one._id, one])), ...memory }
  const stored = new Map(after.map(one => [one._id, one]))
  const everybody = [shen, lu, min, ho, zhou]
  const whoseIs = (account: string) => after.find(one => one.account === `tag-${account}`)?._id ?? ''
  const store: Ledger = {
    stored,
    sittings: new Map(),
    now: 1_000_000,
    everything: JSON.stringify(after),
    ofPeople: JSON.stringify(after),
    read: name => (name === 'persons' ? after : []),
    deeds: [],
    logs: [],
    whoseIs,
    open: (one, name) => one[name] ?? '',
    ...ledger,
  }
  const helpers = [min]
  return auditPeople(known, { helpers, everybody }, store).join('\n')
}

export const care = (given: boolean, more: Partial<Heard> = {}) =>
  told(
    shen,
    'consent',
    { personId: 'pshen', purpose: 'care', given },
    { data: { purpose: 'care', given }, ...more },
  )
/** What his own page shows of him. */
export const record = (data: object) => told(shen, 'record', { personId: 'pshen' }, { data })
export const gave = row(shen, { consents: { care: { given: true } } })

export const door = (to: string, changed: string[]) =>
  told(shen, 'correct', { personId: 'pshen', changes: { door: to } }, { data: { changed }, key: `key-${to}` })
export const deedOf = (key: string, did: string, who: Somebody, more: object = {}) => ({
  ...{ _id: `deed:pshen:${key}`, person: 'pshen', did, by: who.id, channel: 'wechat', at: 110 },
  ...more,
})
export const helps = (state: 'asked' | 'agreed') => row(min, { helps: [{ person: 'plu', state }] })
export const book = (more: Partial<Heard>, who = min) =>
  told(
    who,
    'book',
    { personId: 'plu', sittingId: 'k2:lunch' },
    { service: 'meals', key: 'key-book', ...more },
  )
export const lunch = (by: Record<string, { code: string }>, closesAt = 2_000_000) => ({
  sittings: new Map([['k2:lunch', { _id: 'k2:lunch', closesAt, by }]]),
})
export const withdraw = (who: Somebody, other: Somebody, more: Partial<Heard>) =>
  told(who, 'withdraw', { personId: other.id, ...admin }, more)
export const newcomer = person('pnew1')
export const going = row(shen, { closingDue: 500 })
export const accept = (who: Somebody, data: object | undefined, more: Partial<Heard> = {}) =>
  told(who, 'accept', { code: 'AAAA2222' }, { ...(data && { data }), ...more })
export const invited = { codes: [{ code: 'AAAA2222', person: 'pshen', family: false }] }
/** Without a phone of his own. */
const phoneless = (one: Stored): Stored => {
  const left = { ...one }
  delete left.account
  return left
}
export const free = phoneless(row(shen))
export const twins = {
  folk: { ...emptyMemory().folk, twins: [[shen, lu]] as [Somebody, Somebody][], administrators: [] },
}
export const merged = phoneless(row(lu, { mergedInto: 'pshen' }))
/** Shen as she lies there once she was deleted. */
export const deleted = { _id: 'pshen', name: '已注销', home: HOME, helps: [], grants: [], closed: 600 }
export const goingAway = { folk: { ...emptyMemory().folk, leaving: [shen] } }
