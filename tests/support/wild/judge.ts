import { refusalCodes } from '../../../domain/kernel/refusal'
import { everybody, type House, type Named } from './services'
import type { Spoilt } from './spoil'

const ofTheDoor = new Set<unknown>(refusalCodes.filter(code => /^(access|request)\./.test(code)))

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const isJust = (value: Record<string, unknown>, ...names: string[]) =>
  Object.keys(value).sort().join() === names.sort().join()

function faultOfReply(reply: unknown): string | undefined {
  const said = fieldsOf(reply)
  if (said['ok'] !== false || !isJust(said, 'ok', 'refusal')) return 'not a refusal'
  const refusal = fieldsOf(said['refusal'])
  if (!ofTheDoor.has(refusal['code'])) return 'not a refusal of the door'
  const isWhole = isJust(refusal, 'code', 'facts') && Object(refusal['facts']) === refusal['facts']
  return isWhole ? undefined : 'no facts'
}

/** What of a house is needed to judge how calls are taken. */
export type Judged = Pick<House, 'ask' | 'logged' | 'state'>

function faultOfWords(told: string, { echo }: Spoilt, secrets: RegExp): string | undefined {
  if (echo !== undefined && told.includes(echo)) return 'echoed'
  return secrets.test(told) ? 'told a secret' : undefined
}

async function faultOf(ask: () => Promise<unknown>, logged: () => string, call: Spoilt, secrets: RegExp) {
  try {
    const reply = await ask()
    const told = JSON.stringify(reply) + logged()
    const fault = faultOfReply(reply) ?? faultOfWords(told, call, secrets)
    return fault && `${fault}: ${told.slice(0, 400)}`
  } catch (error) {
    return `thrown: ${String(error).slice(0, 200)}`
  }
}

/** Everybody in turn makes these calls; what is wrong with the answers and the log, and whether anything was written. */
export async function faultsOf(
  house: Judged,
  { service, where }: Pick<Named, 'service' | 'where'>,
  calls: readonly Spoilt[],
  { turn, secrets }: { turn: number; secrets: RegExp },
): Promise<string[]> {
  const before = house.state()
  const faults: string[] = []
  for (const [n, call] of calls.entries()) {
    const asker = everybody[(n + turn) % everybody.length] ?? 'nobody'
    const fault = await faultOf(() => house.ask(service, asker, call.event), house.logged, call, secrets)
    if (fault !== undefined) faults.push(`${where} by ${asker}, ${call.says.slice(0, 80)}: ${fault}`)
  }
  return house.state() === before ? faults : [...faults, `${where}: something was written`]
}
