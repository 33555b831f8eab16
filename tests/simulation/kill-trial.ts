import type { Kill } from './functions'
import { platform, type House } from './house'
import type { Wanted } from './scene'
import { differences, lived, lookAt, plain, putBack, type Snapshot } from './snapshot'
import { audit } from '../../local/audit/audit'
import { checkSealed } from '../../local/audit/sealed'

/** A scene that was brought about: the wish, and how everything stood before it. */
export interface Set {
  house: House
  service: string
  action: string
  wanted: Wanted<unknown>
  before: Snapshot
  at: number
}

const KEY = 'the-same-key-again'
/** Longer than the clock lets what was cut short lie, and than the last word of a killed run takes. */
const BEFORE_THE_CLOCK = 125_000
/** Longer than anything may lie half done. */
const LATER = 86_400_000 + 3_600_000

const asked = ({ house, service, action, wanted }: Set, kill?: Kill): Promise<unknown> =>
  lived(house, house.functions.invoke(service, { action, input: wanted.input, key: KEY }, wanted.who, kill))

async function clockComes(house: House): Promise<void> {
  const { time, functions } = house
  await time.runUntil(time.now + BEFORE_THE_CLOCK)
  const tick = { action: 'tick', input: { trigger: 'every-five-minutes' } }
  await lived(house, functions.invoke('clock', tick, platform))
}

/** What the product's own audit finds a day later, and what is still only meant. */
async function wrongIn({ house }: Set, andSealed = false): Promise<string[]> {
  const store = (name: string) => house.cloud.readAll(name)
  const findings = audit(store, house.time.now + LATER).flatMap(one => one.findings)
  const all = [...findings, ...(andSealed ? await checkSealed(store, house.tools.vault) : [])]
  const meant = ['deeds', 'merges'].flatMap(name =>
    store(name).flatMap(row =>
      row['meant'] === undefined ? [] : [`${name}/${row['_id'] as string} is still meant`],
    ),
  )
  return [...all.map(({ row, says }) => `${row} ${says}`), ...meant]
}

async function wrongADayLater(set: Set): Promise<string[]> {
  await set.house.time.runUntil(set.house.time.now + LATER)
  await clockComes(set.house)
  return (await wrongIn(set, true)).map(says => `a day later ${says}`)
}

/** Starts from the same state as every other try. */
export async function anew({ house, before, at, wanted }: Set): Promise<void> {
  await putBack(house, before, at)
  wanted.first?.()
}

/** How it ends when nobody is killed, and how when nothing is wished. */
export interface Usual {
  reply: unknown
  done: Snapshot
  undone: Snapshot
}

export async function usual(set: Set): Promise<Usual> {
  await anew(set)
  await clockComes(set.house)
  const undone = lookAt(set.house)
  await anew(set)
  const reply = await asked(set)
  await clockComes(set.house)
  const done = lookAt(set.house)
  const wrong = [...(await wrongIn(set, true)), ...(await wrongADayLater(set))]
  if (wrong.length > 0) throw new Error(`wrong without any kill: ${wrong.join('; ')}`)
  return { reply, done, undone }
}

export interface Tried {
  /** Whether the run was over before its n-th reply. */
  survived: boolean
  wrong: string[]
}

async function killedAt(set: Set, n: number): Promise<Kill> {
  await anew(set)
  const kill: Kill = { at: n, replies: 0 }
  await asked(set, kill).catch(() => undefined)
  return kill
}

const untrueIn = (answer: unknown, { reply }: Usual): string[] =>
  JSON.stringify(plain(answer)) === JSON.stringify(plain(reply))
    ? []
    : [`answered ${JSON.stringify(answer)}, not ${JSON.stringify(reply)}`]

/** Kills the run at its n-th reply; then the phone asks again, then the clock comes. */
export async function withRepeat(set: Set, n: number, expected: Usual): Promise<Tried> {
  const { replies } = await killedAt(set, n)
  if (replies < n) return { survived: true, wrong: [] }
  await set.house.time.runUntil(set.house.time.now + 2_000)
  const again = await asked(set)
  const untrue = untrueIn(again, expected)
  await clockComes(set.house)
  const left = differences(lookAt(set.house), expected.done)
  return { survived: false, wrong: [...untrue, ...left, ...(await wrongIn(set, true))] }
}

/** Kills the run at its n-th reply; nobody asks again, only the clock comes. */
export async function withoutRepeat(set: Set, n: number, { done, undone }: Usual): Promise<Tried> {
  const { replies } = await killedAt(set, n)
  if (replies < n) return { survived: true, wrong: [] }
  await clockComes(set.house)
  const now = lookAt(set.house)
  const [fromDone, fromUndone] = [differences(now, done), differences(now, undone)]
  const wrong = await wrongIn(set)
  // As whole as if nobody had been killed, or as if nothing had been wished: nothing more can come of it.
  if (fromDone.length === 0 || fromUndone.length === 0) return { survived: false, wrong }
  const half = `half done: to the whole ${fromDone.join('; ')}; to nothing ${fromUndone.join('; ')}`
  const later = await wrongADayLater(set)
  return { survived: false, wrong: [...(set.wanted.inPieces ? [] : [half]), ...wrong, ...later] }
}

/** Kills the run at its n-th reply and its repeat at the m-th; then the phone asks a third time, then the clock comes. */
export async function killedTwice(
  set: Set,
  [n, m]: readonly [number, number],
  expected: Usual,
): Promise<Tried> {
  const { replies } = await killedAt(set, n)
  if (replies < n) return { survived: true, wrong: [] }
  const { time } = set.house
  await time.runUntil(time.now + 2_000)
  await asked(set, { at: m, replies: 0 }).catch(() => undefined)
  await time.runUntil(time.now + 2_000)
  const untrue = untrueIn(await asked(set), expected)
  await clockComes(set.house)
  const left = differences(lookAt(set.house), expected.done)
  return { survived: false, wrong: [...untrue, ...left, ...(await wrongIn(set, true))] }
}

/** The call comes twice, the second `offset` ms after the first: both are told the truth, and it is done once. */
export async function atOnce(set: Set, offset: number, expected: Usual): Promise<string[]> {
  await anew(set)
  const { house } = set
  const second = house.time.wait(offset).then(() => asked(set))
  const answers = await lived(house, Promise.all([asked(set), second]))
  const untrue = answers.flatMap(answer => untrueIn(answer, expected))
  await clockComes(house)
  return [...untrue, ...differences(lookAt(house), expected.done), ...(await wrongIn(set, true))]
}
