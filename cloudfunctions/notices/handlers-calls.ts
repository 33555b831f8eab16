import { communityOf, contains } from '../../domain/kernel/ids'
import { refuse } from '../../domain/kernel/refusal'
import type { NoticesContract } from '../../domain/notices/contract'
import type { OutputOf } from '../../domain/kernel/contract'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { MOST_CALLS } from './store'
import type { NoticeRow, State } from './store-rows'

type Call = OutputOf<NoticesContract['callList']>['calls'][number]
type Matter = OutputOf<NoticesContract['matters']>['matters'][number]

const MOST_MATTERS = 20

/** A canteen telephones about its own meals, a grid worker in his street, the office everywhere. */
const concerns = (place: string, { home, about }: Pick<NoticeRow, 'home' | 'about'>) =>
  place.includes('.k') ? about.startsWith(`${place}:`) : contains(place, home)

const lastOf = ({ calls }: NoticeRow) => Object.values(calls).sort((a, b) => b.at - a.at)[0]

const callListWith =
  ({ store, directory }: Shelf): Handlers<NoticesContract>['callList'] =>
  async ({ input, now }) => {
    const open = await store.callsIn(communityOf(input.placeId) ?? input.placeId)
    const rows = open.filter(row => row.until > now && concerns(input.placeId, row))
    const persons = new Map(
      (await directory.several(rows.map(({ elder }) => elder))).map(one => [one.id, one]),
    )
    const calls = rows.flatMap((row): Call[] => {
      const person = persons.get(row.elder)
      if (!person) return []
      const { id, name, home } = person
      const last = lastOf(row)
      return [
        {
          id: row._id,
          person: { id, name, building: home },
          title: row.title,
          line: row.line,
          since: row.at,
          until: row.until,
          tries: row.tries,
          ...(last && { last: last as Call['last'] & object }),
        },
      ]
    })
    return { now, calls: calls.sort((a, b) => a.until - b.until), more: open.length > MOST_CALLS }
  }

const after: Record<'told' | 'no-answer' | 'unreachable', State> = {
  told: 'called',
  'no-answer': 'to-call',
  unreachable: 'unreachable',
}

const noteCallWith =
  ({ store }: Shelf): Handlers<NoticesContract>['noteCall'] =>
  async ({ input, key, caller, now }) => {
    const row = await store.notice(input.id)
    if (!row || !concerns(input.placeId, row)) return refuse('notices.gone')
    const call = { said: input.said, at: now, by: caller?.name ?? '系统' }
    const noted = await store.changeFrom(
      row._id,
      ['to-call'],
      { state: { set: after[input.said] }, tries: { inc: 1 }, [`calls.${key}`]: { set: call } },
      { [`calls.${key}`]: { missing: true } },
    )
    // The same wish once more: it was noted, whatever became of the notice since.
    const isKnown = noted || (await store.notice(row._id))?.calls[key] !== undefined
    return isKnown ? { noted: true } : refuse('notices.gone')
  }

const column: Record<State, 'read' | 'sent' | 'called' | 'open' | 'unreachable' | 'past'> = {
  waiting: 'open',
  sending: 'open',
  listed: 'open',
  'to-call': 'open',
  sent: 'sent',
  read: 'read',
  called: 'called',
  unreachable: 'unreachable',
  past: 'past',
}

const fresh = ({ kind, about, title, at }: NoticeRow): Matter => ({
  ...{ kind, about, title, at },
  ...{ people: 0, read: 0, sent: 0, called: 0, open: 0, unreachable: 0, past: 0 },
})

/** What was urgent, matter by matter, with how far it came with everybody. */
function mattersOf(rows: readonly NoticeRow[]): Matter[] {
  const matters = new Map<string, Matter>()
  for (const row of rows) {
    const name = `${row.kind}:${row.about}`
    const matter = matters.get(name) ?? fresh(row)
    matter.people++
    matter[column[row.state]]++
    matters.set(name, matter)
  }
  return [...matters.values()].slice(0, MOST_MATTERS)
}

/** What those do who telephone where a message has not arrived. */
export const callHandlers = (
  shelf: Shelf,
): Pick<Handlers<NoticesContract>, 'callList' | 'noteCall' | 'matters'> => ({
  callList: callListWith(shelf),
  noteCall: noteCallWith(shelf),
  async matters({ input, now }) {
    const rows = await shelf.store.urgentIn(communityOf(input.placeId) ?? input.placeId)
    return { now, matters: mattersOf(rows.filter(row => contains(input.placeId, row.home))) }
  },
})
