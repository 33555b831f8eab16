import { grouped, isEmpty } from './auditor-people-wishes'
import { field, isGranted, list, text, type Heard, type Memory } from './told-people'

/** That something was done to a record, as it lies in the store. */
export interface Deed {
  _id: string
  person: string
  did: string
  by: string
  channel: string
  at: number
  meant?: number
}

/** What each wish leaves on whose record; only wishes whose answer says that something was changed. */
function leaves({ action, input, data }: Heard, id: string): { person: string; did: string } | undefined {
  const person = text(input, 'personId')
  const said = (name: string) => field(data, name) === true
  const all: Record<string, () => { person: string; did: string } | undefined> = {
    correct: () => (list(data, 'changed').length > 0 ? { person, did: 'corrected' } : undefined),
    endHelp: () => (said('ended') ? { person: text(input, 'helperId'), did: 'helper-ended' } : undefined),
    giveUpHelp: () => (said('ended') ? { person: id, did: 'helper-ended' } : undefined),
    withdraw: () => (said('withdrawn') ? { person, did: 'withdrawn' } : undefined),
    unlink: () => (said('unlinked') ? { person, did: 'unlinked' } : undefined),
    recordHelper: () => ({ person: text(input, 'helperId'), did: 'helper-agreed' }),
    enrol: () => (text(data, 'personId') ? { person: text(data, 'personId'), did: 'enrolled' } : undefined),
    keep: () => (said('kept') ? { person, did: 'kept' } : undefined),
    unlock: () => ({ person, did: 'unlocked' }),
  }
  return all[action]?.()
}

/** Two clocks of the platform may differ by this. */
const SKEW = 2_000

/** Every change that was told has its row: who did it, when. */
function unwritten(
  { heard }: Memory,
  deeds: ReadonlyMap<string, Deed>,
  idOf: (account: string) => string,
): string[] {
  return heard.filter(isGranted).flatMap(one => {
    const left = leaves(one, idOf(one.account))
    if (!left) return []
    const deed = deeds.get(`deed:${left.person}:${one.key ?? ''}`)
    if (deed?.did !== left.did) return [`${one.action} of ${one.key ?? ''} was told and has no row`]
    return deed.by === idOf(one.account)
      ? []
      : [`${deed._id} says that ${deed.by} did it, and it was ${one.account}`]
  })
}

/** Every row is of a time at which its wish was under way. */
function untold({ heard }: Memory, deeds: Iterable<Deed>): string[] {
  const wishes = grouped(
    heard.filter(({ key }) => key !== undefined),
    ({ key = '' }) => key,
  )
  return [...deeds].flatMap(deed => {
    const all = wishes.get(deed._id.split(':')[2] ?? '')
    if (!all) return []
    const start = Math.min(...all.map(one => one.start))
    const end = Math.max(...all.map(one => Math.max(one.end, one.stillUntil)))
    const isThen = deed.at >= start - SKEW && deed.at <= end + SKEW
    return isThen ? [] : [`${deed._id} was done at another time than was told`]
  })
}

/** These tell how things stand when they answer. */
const TELLING = ['verifyWelfare', 'exportData', 'lock', 'phoneOf', 'book']

/**
 * A code does not bring back what was ended since, and a nod to whom he had agreed to already left nothing: asked again later
 * they may be refused.
 */
const MAY_END = ['accept', 'joinFamily', 'nod']

/** The same wish again is told the same, and never refused once it was granted. */
function contradicted(heard: readonly Heard[]): string[] {
  const wishes = grouped(
    heard.filter(({ key }) => key !== undefined),
    ({ key = '' }) => key,
  )
  return [...wishes].flatMap(([key, all]) => {
    const granted = all.filter(one => isGranted(one) && !isEmpty(one))
    const answers = new Set(granted.map(({ data }) => JSON.stringify(data)))
    const isTwo = answers.size > 1 && !all.some(({ action }) => TELLING.includes(action))
    const refused = all.find(
      one =>
        one.refused !== undefined &&
        !MAY_END.includes(one.action) &&
        !/^(access|request)\./.test(one.refused) &&
        granted.some(({ end }) => end < one.start),
    )
    return [
      ...(isTwo ? [`${key} was answered ${[...answers].join(' and ')}`] : []),
      ...(refused ? [`${key} was granted, and then refused with ${refused.refused ?? ''}`] : []),
    ]
  })
}

/** Deeds, answers and keys: what was told has its row, every row was told, the same key is the same wish. */
export function wrongRows(memory: Memory, all: readonly Deed[], idOf: (account: string) => string): string[] {
  const deeds = new Map(all.map(deed => [deed._id, deed]))
  return [
    ...unwritten(memory, deeds, idOf),
    ...untold(memory, all),
    ...contradicted(memory.heard),
    ...all.filter(({ meant }) => meant !== undefined).map(({ _id }) => `${_id} is still only meant`),
  ]
}

/** Nothing that should have ended is still under way. */
export function wrongRest(read: (collection: string) => readonly unknown[]): string[] {
  const busy = read('merging').map(row => `${text(row, '_id')} is still taken for a merge`)
  const under = read('merges')
    .filter(row => field(row, 'meant') !== undefined)
    .map(row => `${text(row, '_id')} is still under way`)
  const freeing = read('persons')
    .filter(row => field(row, 'freeing') !== undefined)
    .map(row => `${text(row, '_id')} still has what he had ahead to be given free`)
  return [...busy, ...under, ...freeing]
}

/** No number that was ever typed can be read where it is kept or logged. */
export const wrongNumbers = ({ numbers }: Memory, everything: string, logs: readonly string[]): string[] => {
  const logged = logs.join('\n')
  return [...numbers].flatMap(number => [
    ...(everything.includes(number) ? ['a number somebody typed can be read in the store'] : []),
    ...(logged.includes(number) ? ['a number somebody typed can be read in the logs'] : []),
  ])
}

/** There is somebody who keeps the installation running; a no to the last one is true. */
export function wrongOffices({ heard, folk, seen }: Memory, holders: number): string[] {
  const none = holders === 0 ? ['nobody is administrator any more'] : []
  const takes = heard.filter(
    ({ action, input }) => action === 'withdraw' && text(input, 'role') === 'administrator',
  )
  const untrue = takes
    .filter(({ refused }) => refused === 'people.last-administrator')
    .filter(one =>
      folk.administrators.some(
        ({ id }) =>
          id !== text(one.input, 'personId') &&
          !takes.some(other => text(other.input, 'personId') === id && other.start < one.end),
      ),
    )
    .map(({ input }) => `${text(input, 'personId')} was called the last administrator and was not`)
  return [...none, ...untrue, ...seen]
}
