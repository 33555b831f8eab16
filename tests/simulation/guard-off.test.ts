import type { House } from './house'
import { openMeals } from './part-meals'
import { simulate } from './run'
import { withForgetfulPhones, withoutGuard, withoutMending } from './without-guard'

/*
 * Twins of the simulation that must be found wrong. They exist so that the others mean something: when one of these is not
 * found, the simulation looks away.
 */
jest.setTimeout(600_000)

/** These guards are of meals: the more is eaten, the sooner it shows. */
const parts = () => [openMeals()]

const SEEDS = 20
const ACTS = 300

/** Where to begin and how many acts, when the first seeds are known to pass by. */
const begin: Readonly<Record<string, { first: number; acts: number }>> = {
  'what a person holds is what is moved': { first: 1, acts: 2_000 },
  'a wish keeps its key': { first: 6, acts: ACTS },
  'the clock mends what was cut short': { first: 5, acts: 1_000 },
}

const guards: Record<string, (house: House) => void> = {
  'places that are left': withoutGuard({
    collection: 'sittings',
    where: path => /^pools\..*\.left$/.test(path),
  }),
  'one entry for each person': withoutGuard({
    collection: 'sittings',
    where: path => /^by\.\w+$/.test(path),
  }),
  'the cut-off': withoutGuard({ collection: 'sittings', where: path => path === 'closesAt' }),
  'what a person holds is what is moved': withoutGuard({
    collection: 'sittings',
    where: path => /^by\.\w+\.(pool|n)$/.test(path),
  }),
  'a meal is collected once': withoutGuard({
    collection: 'sittings',
    where: path => path.endsWith('.collectedAt'),
  }),
  'the memory of keys': withoutGuard({
    collection: 'sittings',
    where: path => path.startsWith('deeds.'),
    change: path => path.startsWith('deeds.'),
  }),
  'the id of a served meal': withoutGuard({ collection: 'served', id: id => `${id}:${Math.random()}` }),
  'a wish keeps its key': withForgetfulPhones,
  'the clock mends what was cut short': withoutMending('meals'),
}

test.each(Object.entries(guards))(
  'without this guard the simulation finds something wrong: %s',
  async (name, spoil) => {
    const { first, acts } = begin[name] ?? { first: 1, acts: ACTS }
    for (let seed = first; seed < first + SEEDS; seed++) {
      const { wrong } = await simulate({ seed, acts, spoil, parts })
      if (wrong.length > 0) return
    }
    throw new Error(`nothing was found in ${SEEDS} seeds`)
  },
)
