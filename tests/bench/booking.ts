import { Agent, request } from 'node:http'
import { resolve } from 'node:path'
import { whatIsWrong } from '../../domain/kernel/seats'
import type { Reply } from '../../domain/kernel/contract'
import type { SittingRow } from '../../cloudfunctions/meals/store'
import { functionTable } from '../../local/function-table'
import { functionDoor } from '../../local/gateway/function-door'
import { openGateway } from '../../local/gateway/gateway'
import { openTokens } from '../../local/gateway/token'
import { openHost } from '../../local/host'
import { loadFunctions } from '../../local/load-functions'
import { addDays, dayOf } from '../../domain/kernel/time'
import { CANTEEN, menuRow, openCanteen, wish, type Canteen } from '../support/canteen'

const CALLERS = 200
const SEATS = 100
const ids = Array.from({ length: CALLERS }, (_, n) => `pcaller${String(n).padStart(4, '0')}`)

interface Said {
  id: string
  ms: number
  reply: Reply<unknown>
}

export interface BookingFigures {
  callers: number
  seats: number
  accepted: number
  refused: number
  doubled: number
  errors: number
  perSecond: number
  p99Ms: number
}

/** Posts as a phone does; every caller has his own connection. */
function post(port: number, agent: Agent, token: string, body: string): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(
      { port, host: '127.0.0.1', path: '/fn/meals', method: 'POST', agent, headers },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () => resolve(JSON.parse(text) as Reply<unknown>))
      },
    )
    sent.on('error', reject).end(body)
  })
}

async function openLunch(): Promise<{ canteen: Canteen; sittingId: string }> {
  // The deployed bundles read the real clock, so the lunch is tomorrow's.
  const day = addDays(dayOf(Date.now()), 1)
  const canteen = await openCanteen([menuRow(2, { 日期: day, 份数: String(SEATS) })])
  await Promise.all(ids.map(id => canteen.world.person(id)))
  return { canteen, sittingId: `${CANTEEN}:${day}:lunch` }
}

/** A function keeps the environment it first saw, as an instance does; each stampede wants instances of its own. */
function freshInstances(bundles: string): void {
  for (const file of Object.keys(require.cache))
    if (file.startsWith(bundles)) Reflect.deleteProperty(require.cache, file)
}

async function openDoor() {
  const bundles = resolve(__dirname, '../../dist/cloudfunctions')
  freshInstances(bundles)
  const mains = loadFunctions(bundles, ['meals'])
  const host = openHost({ mains, table: functionTable.functions, log: () => undefined })
  const gateway = await openGateway(0, '127.0.0.1', () => undefined)
  return { host, gateway }
}

/** The figures of one stampede; `deliveries` is how often each call arrives, always with the same key. */
export async function stampede(
  deliveries: number,
): Promise<BookingFigures & { live: number; taken: number; wrong: string[] }> {
  const { canteen, sittingId } = await openLunch()
  const { host, gateway } = await openDoor()
  const tokens = openTokens(canteen.world.vault, Date.now)
  gateway.open([functionDoor(host, tokens)])
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS })
  const quiet = console.log
  console.log = () => undefined
  try {
    // Cold start is measured elsewhere: one caller wakes the function.
    await post(
      gateway.port,
      agent,
      tokens.make(ids[0] ?? ''),
      JSON.stringify({ action: 'home', input: { personIds: [] } }),
    )
    const began = performance.now()
    const calls = Array.from({ length: deliveries }, () => ids).flat()
    const said = await Promise.all(
      calls.map(async (id): Promise<Said> => {
        const at = performance.now()
        const body = JSON.stringify({ action: 'book', input: wish(id, { sittingId }), key: `wish-of-${id}` })
        return {
          id,
          reply: await post(gateway.port, agent, tokens.make(id), body),
          ms: performance.now() - at,
        }
      }),
    )
    const seconds = (performance.now() - began) / 1000
    const row = canteen.world.cloud
      .readAll('sittings')
      .find(one => one._id === sittingId) as unknown as SittingRow
    return {
      ...figuresOf(said, seconds),
      live: Object.keys(row.by).length,
      taken: SEATS - (row.pools['A']?.left ?? NaN),
      wrong: whatIsWrong(row),
    }
  } finally {
    console.log = quiet
    agent.destroy()
    host.close()
    await gateway.close()
    await canteen.world.close()
  }
}

function figuresOf(said: readonly Said[], seconds: number): BookingFigures {
  const granted = new Set(said.filter(({ reply }) => reply.ok).map(({ id }) => id))
  const full = said.filter(
    ({ reply, id }) =>
      !reply.ok && 'refusal' in reply && reply.refusal.code === 'meals.sold-out' && !granted.has(id),
  )
  const codes = said.flatMap(({ reply }) => (reply.ok ? [(reply.data as { code: string }).code] : []))
  const sorted = said.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    callers: CALLERS,
    seats: SEATS,
    accepted: granted.size,
    refused: new Set(full.map(({ id }) => id)).size,
    doubled: granted.size - new Set(codes).size,
    errors: said.filter(({ reply }) => !reply.ok && 'error' in reply).length,
    perSecond: Math.round(said.length / seconds),
    p99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
  }
}
