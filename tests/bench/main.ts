import { bundleFigures } from './bundles'
import { stampede } from './booking'
import { costsAt, useCases, type Cost, type UseCase } from './calls'
import { faultFigures } from './faults'
import { noticesFigures } from './notices'
import { peopleFigures } from './people'
import { stampedeFigures } from './stampede'
import { weappFigures } from './weapp'

const SIZES = [100, 10_000, 100_000]
const withJson = process.argv.includes('--json')
const say = (line: string) => process.stdout.write(`${line}\n`)
const pick = (costs: Record<UseCase, Cost>, what: keyof Cost) =>
  Object.fromEntries(useCases.map(useCase => [useCase, costs[useCase][what]]))

async function main(): Promise<void> {
  process.env['TENCENTCLOUD_RUNENV'] = 'SCF'
  process.env['SILENCE'] = 'true'
  const once = await stampede(1)
  const thrice = await stampede(3)
  const { live, taken, wrong, ...booking } = once
  say(`booking      ${JSON.stringify(booking)}`)
  say(
    `             ${live} live bookings, ${taken} places taken${wrong.length > 0 ? `, WRONG: ${wrong.join('; ')}` : ''}`,
  )
  say(
    `three times  ${thrice.live} live bookings, ${thrice.taken} places taken, ${thrice.accepted} accepted, ${thrice.errors} errors`,
  )

  const sizes: { bookings: number; costs: Record<UseCase, Cost> }[] = []
  for (const bookings of SIZES) sizes.push({ bookings, costs: await costsAt(bookings) })
  const [first] = sizes
  const roundTrips = first ? pick(first.costs, 'calls') : {}
  const examined = Object.fromEntries(
    sizes.map(({ bookings, costs }) => [String(bookings), pick(costs, 'examined')]),
  )
  say(`round trips  ${JSON.stringify(roundTrips)}`)
  for (const { bookings, costs } of sizes)
    say(`examined     at ${bookings} bookings ${JSON.stringify(pick(costs, 'examined'))}`)

  const people = await peopleFigures()
  say(`people       ${JSON.stringify(people)}`)

  const notices = await noticesFigures()
  say(`notices      ${JSON.stringify(notices)}`)

  const faults = await faultFigures()
  say(`faults       ${JSON.stringify(faults)}`)
  const tenThousand = await stampedeFigures()
  say(`stampede     ${JSON.stringify(tenThousand)}`)

  const bundles = bundleFigures()
  say(`bundles      ${JSON.stringify(bundles)}`)
  const weapp = await weappFigures()
  for (const screen of weapp.screens) say(`weapp        ${JSON.stringify(screen)}`)

  const tripled = { live: thrice.live, taken: thrice.taken, accepted: thrice.accepted, errors: thrice.errors }
  if (withJson)
    say(
      JSON.stringify({
        ...{ booking, tripled, roundTrips, examined, bundles, weapp, people, notices, faults },
        stampede: tenThousand,
      }),
    )
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
