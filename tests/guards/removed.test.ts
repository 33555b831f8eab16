import { endsOf, passesWith, without } from './judge'
import { allGuards } from './lists'

/** All of them, or those in whose sentence the words of `GUARD` stand. */
const chosen = allGuards.filter(({ says }) => says.includes(process.env['GUARD'] ?? ''))
let ends: Awaited<ReturnType<typeof endsOf>>

beforeAll(async () => {
  ends = await endsOf(chosen)
}, 45 * 60_000)

test.each(chosen.map((guard, at) => [guard.says, guard, at] as const))(
  '%s: without its guard a test fails',
  (_says, guard, at) => {
    expect(passesWith(guard, ends)).toBe(true)
    expect(without(at, ends)).toBe('noticed')
  },
)
