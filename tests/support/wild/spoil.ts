import * as fc from 'fast-check'
import type { Action } from '../../../domain/kernel/contract'
import { boundsOf, takes, type Bounds, type Schema } from './checks'
import { at, placesIn, without, withAt, type Path } from './places'
import { badActions, badKeys, MEGABYTE, poisons, strangeNames, type Poison } from './poisons'
import { schemaAt } from './schema-at'

/** A call that no service may take. */
export interface Spoilt {
  readonly says: string
  readonly event: unknown
  readonly echo?: string | undefined
}

/** A valid call to spoil. */
export interface Sound {
  readonly name: string
  readonly action: Action
  readonly input: unknown
}

const KEY = 'wild-key-0001'
const LEAST_TO_TELL = 5

const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const nearNumbers = (value: number, { least = 0, most = 0 }: Partial<Bounds>) => [
  ...[least - 1, most + 1, value + 0.5, -value, `${value}`, [value]],
]
const nearTexts = (value: string, { least = 1, most = MEGABYTE }: Partial<Bounds>) => [
  ...[`${value} `, ` ${value}`, `${value}\n`, `${value}\u0000`, `${value}\u200b`, `${value}${value}`],
  ...[value.slice(1), value.slice(0, -1), value.toUpperCase(), value.normalize('NFD'), fullWidth(value)],
  ...['乐'.repeat(most + 1), '乐'.repeat(Math.max(least - 1, 0)), [value], { toString: value }],
]
const nearLists = (value: readonly unknown[], { most = 10_000 }: Partial<Bounds>) => [
  Array.from({ length: most + 1 }, () => value[0]),
  Object.fromEntries(value.entries()),
]

/** A step beyond every bound the schema states, and what nearly has the right shape. */
function nearMisses(schema: Schema | undefined, value: unknown): unknown[] {
  const bounds: Partial<Bounds> = schema ? boundsOf(schema) : {}
  const stated = Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined))
  if (typeof value === 'number') return nearNumbers(value, stated)
  if (typeof value === 'string') return nearTexts(value, stated)
  return Array.isArray(value) ? nearLists(value, stated) : []
}

/** A field no action knows, put into an object; a list by name takes some, which is then no spoiling. */
const strangers = (input: unknown, path: Path): Poison[] =>
  strangeNames.map(name => ({
    says: `a field ${JSON.stringify(name.slice(0, 20))}`,
    value: withAt(at(input, path), [name], 1),
    echo: name.length >= LEAST_TO_TELL && name.includes('-') ? name.slice(0, 40) : undefined,
  }))

function poisonsAt({ action, input }: Sound, path: Path): Poison[] {
  const value = at(input, path)
  const near = nearMisses(schemaAt(action.input, path, input), value)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return [
    ...poisons,
    ...near.map(value => ({ says: 'a near miss', value })),
    ...(isObject ? strangers(input, path) : []),
  ]
}

/** Everything that can be wrong with the input, at every place in it. */
function wrongInputs(sound: Sound): (Poison & { says: string })[] {
  const { input } = sound
  return placesIn(input).flatMap(path => [
    ...poisonsAt(sound, path).map(({ says, value, echo }) => ({
      says: `${path.join('.')}: ${says}`,
      value: withAt(input, path, value),
      echo,
    })),
    ...(path.length === 0 ? [] : [{ says: `without ${path.join('.')}`, value: without(input, path) }]),
  ])
}

/** Whether the schema refuses an input as it would arrive; a schema that breaks on it has not taken it. */
export function refuses(action: Action, input: unknown): boolean {
  try {
    return !takes(action.input, input ?? {})
  } catch {
    return true
  }
}

const wrongKeys = ({ name, action, input }: Sound): Spoilt[] =>
  action.writes
    ? badKeys.map(key => ({
        says: 'a bad key',
        event: { action: name, input, key },
        echo:
          typeof key === 'string' && key.length >= LEAST_TO_TELL
            ? JSON.stringify(key).slice(1, 40)
            : undefined,
      }))
    : []

const wrongEvents = ({ input }: Sound): Spoilt[] =>
  badActions.map(action => ({ says: 'a bad action', event: { action, input, key: KEY } }))

/** Calls with one thing wrong in each; what the schema happens to take is left out. */
export function spoiltCalls(sound: Sound): Spoilt[] {
  const { name, action } = sound
  const inputs = wrongInputs(sound)
    .filter(({ value }) => refuses(action, value))
    .map(({ says, value, echo }) => ({ says, event: { action: name, input: value, key: KEY }, echo }))
  return [...inputs, ...wrongKeys(sound), ...wrongEvents(sound)]
}

/** Things of any shape. */
const anything = fc.anything({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom(...strangeNames.filter(name => name.length < MEGABYTE), 'personId'),
  ),
  withObjectString: true,
  withNullPrototype: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  stringUnit: 'binary',
  maxDepth: 3,
  maxKeys: 4,
})

/** Calls with things of any shape in the place of the input or of a part of it. */
export function randomCalls({ name, action, input }: Sound, runs: number, seed: number): Spoilt[] {
  const places = fc.constantFrom(...placesIn(input))
  return fc.sample(fc.tuple(places, anything), { numRuns: runs, seed }).flatMap(([path, thing]) => {
    const value = withAt(input, path, thing)
    return refuses(action, value)
      ? [{ says: `${path.join('.')}: anything`, event: { action: name, input: value, key: KEY } }]
      : []
  })
}

/** Calls with anything in the place of what would prove whose they are. */
export const guardedCalls = ({ name, action, input }: Sound): Spoilt[] =>
  poisons
    .filter(({ value }) => refuses(action, value))
    .flatMap(({ says, value, echo }) =>
      [
        { mark: 'made-up', session: value },
        { mark: value, session: 'desk~pshen00001~made-up~9e15~made-up' },
      ].flatMap(proof => [
        { says: `unproved: ${says}`, event: { ...proof, action: name, input: value, key: KEY }, echo },
        { says: `unknown, unproved: ${says}`, event: { ...proof, action: 'none', input, key: KEY } },
      ]),
    )
