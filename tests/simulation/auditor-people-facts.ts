import { isExplained, seen, type Moment } from './auditor-people-order'
import { about, grouped, moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, list, text, type Heard, type Memory, type Stored } from './told-people'

/** What can be corrected here: where he lives behind, his number, his sex. */
const FIELDS = ['door', 'phone', 'sex'] as const
type Facts = Record<(typeof FIELDS)[number], string>

/** The facts, and of each correction that was done and not undone what it found and left. */
interface State extends Facts {
  done: Record<string, { found: Partial<Facts>; left: Partial<Facts> }>
  undone: string[]
}

const factsIn = (value: unknown): Partial<Facts> =>
  Object.fromEntries(
    FIELDS.filter(name => field(value, name) !== undefined).map(name => [name, text(value, name)]),
  )

const differing = (state: Facts, facts: Partial<Facts>) =>
  FIELDS.filter(name => facts[name] !== undefined && facts[name] !== state[name])

const parts = (state: Facts, names: readonly (keyof Facts)[]): Partial<Facts> =>
  Object.fromEntries(names.map(name => [name, state[name]]))

const put = (state: State, facts: Partial<Facts>): State => ({ ...state, ...facts })

/** The answer names what it changed, and nothing else. */
function corrected(state: State, { key = '', input, data }: Heard): State[] {
  const facts = factsIn(field(input, 'changes'))
  const names = differing(state, facts)
  const said = FIELDS.filter(name => list(data, 'changed').includes(name))
  if (isGranted({ data }) && said.join() !== names.join()) return []
  if (names.length === 0) return [state]
  const done = { ...state.done, [key]: { found: parts(state, names), left: parts(put(state, facts), names) } }
  return [{ ...put(state, facts), done }]
}

const deedOf = ({ input }: Heard) => text(input, 'deedId').split(':')[2] ?? ''

/** Put back as it was found, unless one of the fields says something else by now. */
function putBack(state: State, heard: Heard): State[] {
  const deed = state.done[deedOf(heard)]
  const undone = [...new Set([...state.undone, deedOf(heard)])].sort()
  // Meant and not yet done it has nothing to be put back.
  if (!deed) return [state]
  if (differing(state, deed.found).length === 0) return [{ ...state, undone }]
  return differing(state, deed.left).length === 0 ? [{ ...put(state, deed.found), undone }] : []
}

const saysNo = (state: State, heard: Heard) => {
  const deed = state.done[deedOf(heard)]
  if (heard.refused === 'people.changed-since') return !deed || differing(state, deed.left).length > 0
  if (heard.refused === 'people.nothing-to-undo') return !deed || state.undone.includes(deedOf(heard))
  return true
}

function momentsOf(heard: Heard): Moment<State>[] {
  if (heard.action === 'correct')
    return moments<State>(heard, {
      granted: state => corrected(state, heard),
      done: state => corrected(state, { ...heard, data: undefined }),
    })
  if (heard.action === 'undo')
    return moments<State>(heard, {
      granted: state => putBack(state, heard),
      refused: state => saysNo(state, heard),
    })
  if (!['record', 'person'].includes(heard.action) || !isGranted(heard)) return []
  const shown = factsIn(heard.data)
  // A number is shown by its first and last digits.
  const same = (name: keyof Facts, state: State) =>
    name === 'phone' ? state.phone.slice(-4) === shown.phone?.slice(-4) : state[name] === shown[name]
  const names = FIELDS.filter(name => shown[name] !== undefined)
  return [seen<State>(heard, state => names.every(name => same(name, state)))]
}

/** Opens a sealed field of a record; the auditor has the key, and nothing else of the house. */
export type Open = (row: Stored, name: 'phone') => string

const stateOf = (row: Stored, open: Open): State => ({
  door: row.door ?? '',
  phone: open(row, 'phone'),
  sex: row.sex ?? '',
  done: {},
  undone: [],
})

/** Facts of people: corrections by themselves and by staff at once, taken back or not, and what screens showed of them. */
export function wrongFacts(
  { heard, before }: Memory,
  stored: ReadonlyMap<string, Stored>,
  open: Open,
): string[] {
  const wishes = grouped(wishesOf(heard), about)
  return [...before.values()].flatMap(was => {
    const is = stored.get(was._id)
    const all = (wishes.get(was._id) ?? []).flatMap(momentsOf)
    if (!is || is.closed !== undefined || is.mergedInto !== undefined || is.aka !== undefined) return []
    const last = stateOf(is, open)
    return isExplained(all, stateOf(was, open), state => differing(state, last).length === 0)
      ? []
      : [
          `facts of ${was._id}: what was told contradicts itself or the store, which says ${last.door} ${last.sex}`,
        ]
  })
}
