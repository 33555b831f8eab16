import type { Deed } from '../kernel/seats'
import type { Instant } from '../kernel/time'
import type { Scan } from './offline'
import { mergeScans, type KeptScan, type Meant, type Merged } from './rules-offline-merge'
import { isAmongFirst, type Claims } from './rules-quota'
import type { MealSeat } from './sitting'

/*
 * R10: five counters without net, up to two hundred scans each, handed in in pieces of any size, in any order, some of them
 * twice and the whole of it once more: the same state. It is written as the service writes it: after each piece, all that is
 * known is merged, and only what makes a moment earlier is written.
 */

const T = 1_000_000
const PEOPLE = 60
const DEVICES = 5
const MOST = 200

const idOf = (n: number) => `pelder${String(n).padStart(4, '0')}`
const deed = (did: Deed['did'], at: Instant, wish: string): Deed => ({
  did,
  at,
  wish,
  who: 'p',
  whoName: '沈',
  channel: 'wechat',
})

/** A third booked, a third gave it back, some came while the net was there, the rest never booked. */
function booksOf(online: readonly number[]) {
  const by: Record<string, MealSeat> = {}
  const deeds: Record<string, Record<string, Deed>> = {}
  for (let n = 0; n < PEOPLE; n++) {
    const id = idOf(n)
    if (n % 3 === 2) continue
    deeds[id] = { k1: deed('book', 1, 'book A 1 dine-in') }
    if (n % 3 === 1) deeds[id] = { ...deeds[id], k2: deed('cancel', T + 200 + n, 'cancel') }
    else {
      const bookedBy = { id, name: '沈', channel: 'wechat' as const }
      by[id] = { pool: 'A', n: 1, code: String(n), at: 1, way: 'dine-in', diet: [], building: 'b', bookedBy }
      if (online.includes(n)) deeds[id] = { ...deeds[id], k3: deed('collect', T + 100 * n, 'collect') }
    }
  }
  return { by, deeds }
}

/** Chance that is the same in every run of a seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
type Draw = ReturnType<typeof chance>

const told: readonly Scan['told'][] = ['given', 'given', 'given', 'given-unlisted', 'again', 'not-given']

function scanOf(draw: Draw, device: number, seq: number): KeptScan {
  const whom = draw(PEOPLE + 3)
  return {
    nonce: `${draw(16).toString(16)}${String(device)}${String(seq).padStart(30, '0')}`,
    seq,
    by: whom < PEOPLE ? { personId: idOf(whom) } : { look: String(whom) },
    told: told[draw(told.length)] ?? 'given',
    at: T - 2_000 + draw(14_000),
    ahead: [0, 0, 700, -700][draw(4)] ?? 0,
    list: { takenAt: T, stamp: 's' },
    receivedAt: T + 10_000,
    ours: draw(4) > 0,
  }
}

const whoIs = (by: Scan['by']): Meant | undefined =>
  'personId' in by ? { named: by.personId, ids: [by.personId] } : undefined

interface State {
  kept: Map<string, KeptScan>
  collected: Map<string, Instant>
  beyond: Map<string, Merged['beyond'][number]>
  claims: Record<string, Record<string, Instant>>
}

/** What the service does with a piece. */
function handIn(state: State, books: ReturnType<typeof booksOf>, piece: readonly KeptScan[]): void {
  for (const scan of piece) if (!state.kept.has(scan.nonce)) state.kept.set(scan.nonce, scan)
  const { collected, beyond } = mergeScans(books, [...state.kept.values()], whoIs)
  for (const { person, at } of collected) {
    if (isSooner(at, state.collected.get(person))) state.collected.set(person, at)
    claim(state, person, 'place', at)
  }
  for (const one of beyond) {
    if (isSooner(one.at, state.beyond.get(one.person)?.at)) state.beyond.set(one.person, one)
    claim(state, one.person, 'beyond', one.at)
  }
}

const isSooner = (at: Instant, than = Infinity) => at < than

function claim({ claims }: State, person: string, name: string, at: Instant): void {
  const mine = (claims[person] ??= {})
  mine[name] = Math.min(at, mine[name] ?? at)
}

const having = (claims: Claims) => Object.keys(claims).filter(name => isAmongFirst(claims, name, 1))
const sorted = <T>(all: Iterable<readonly [string, T]>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1))

/** Everything the store would say in the end. */
function stateOf(books: ReturnType<typeof booksOf>, pieces: readonly (readonly KeptScan[])[]): string {
  const state: State = { kept: new Map(), collected: new Map(), beyond: new Map(), claims: {} }
  for (const piece of pieces) handIn(state, books, piece)
  const subsidies = Object.entries(state.claims).map(([person, claims]) => [person, having(claims)] as const)
  const { ends } = mergeScans(books, [...state.kept.values()], whoIs)
  return JSON.stringify([
    sorted(state.kept),
    sorted(state.collected),
    sorted(state.beyond),
    sorted(subsidies),
    sorted(ends.map(end => [end.nonce, end] as const)),
  ])
}

/** Cuts and shuffles: pieces of any size, a third of them twice, and at last half of it all once more. */
function splitBy(scans: readonly KeptScan[], draw: Draw): KeptScan[][] {
  const order = scans
    .map(scan => ({ scan, rank: draw(1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ scan }) => scan)
  const pieces: KeptScan[][] = []
  for (let at = 0; at < order.length;) {
    const piece = order.slice(at, (at += 1 + draw(MOST)))
    pieces.push(piece, ...(draw(3) === 0 ? [piece] : []))
  }
  return [...pieces, order.slice(0, Math.ceil(order.length / 2))]
}

test('a thousand ways to hand in what five counters noted end in the same state', () => {
  const different: number[] = []
  let most = 0
  for (let seed = 1; seed <= 1_000; seed++) {
    const draw = chance(seed)
    // Most counters note a few; every tenth as many as one upload carries.
    const devices = Array.from({ length: DEVICES }, (_, device) =>
      Array.from({ length: draw(seed % 10 === 0 ? MOST + 1 : 30) }, (_, seq) => scanOf(draw, device, seq)),
    )
    const scans = devices.flat()
    most = Math.max(most, scans.length)
    const books = booksOf(Array.from({ length: draw(20) }, () => draw(PEOPLE)))
    if (stateOf(books, splitBy(scans, draw)) !== stateOf(books, [scans])) different.push(seed)
  }
  expect(different).toEqual([])
  expect(most).toBeGreaterThan(700)
})
