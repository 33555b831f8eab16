import { atSecondCanteen } from './commands-people-meals'
import { anyOf, question, wish, type Spoken } from './commands-people-talk'
import type { Command } from './part'
import { text, type Stored } from './told-people'
import { community } from './village'

/** The office orders for who has no phone here: two records of one person, the frail, those who go. */
async function orderForThem(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const { twins, frail, leaving } = memory.folk
  const person = draw.pick([...twins.flat(), ...frail, ...leaving])
  await atSecondCanteen(scene, village.manager, person.id, 'counter')
}

async function merge(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const pair = draw.pick(memory.folk.twins)
  const [keep, drop] = draw.chance(0.7) ? pair : [pair[1], pair[0]]
  const input = { keep: keep.id, drop: drop.id, take: draw.chance(0.3) ? ['name'] : [] }
  const done = await wish(scene, village.manager, { action: 'merge', input })
  const mergeId = text(done.data, 'mergeId')
  if (mergeId !== '') memory.merges.push({ mergeId, pair: [keep.id, drop.id] })
}

async function unmerge(scene: Spoken): Promise<void> {
  const { memory, village, draw } = scene
  const one = anyOf(scene, draw.chance(0.7) ? memory.merges.slice(-2) : memory.merges)
  if (!one) return
  const input = { communityId: community, mergeId: one.mergeId }
  await wish(scene, village.manager, { action: 'unmerge', input })
}

async function death(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const personId = draw.pick(memory.folk.frail).id
  const input = draw.chance(0.5)
    ? { personId, on: village.days[0] ?? '', evidence: '死亡证明' }
    : { personId, reason: '弄错了' }
  await wish(scene, village.manager, { action: 'on' in input ? 'lock' : 'unlock', input })
}

/** Who asked to be deleted thinks better of it, or looks once more. */
async function thinkAgain(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const who = draw.pick(memory.folk.leaving)
  if (draw.chance(0.3))
    await wish(scene, who, { action: 'keep', input: { personId: who.id, channel: 'wechat' } })
  else if (draw.chance(0.5)) await question(scene, who, { action: 'record', input: { personId: who.id } })
  else await atSecondCanteen(scene, who, who.id, 'wechat')
}

const isHolder = ({ closed, grants }: Stored) =>
  closed === undefined && grants.some(({ role, until }) => role === 'administrator' && until === undefined)

/** At no moment is there nobody who keeps the installation running. */
function countHolders({ house, memory }: Spoken): void {
  // Rows of persons have these fields.
  const rows = house.cloud.readAll('persons') as unknown as Stored[]
  if (!rows.some(isHolder)) memory.seen.push(`at ${house.time.now} nobody was administrator`)
}

/** Two administrators dismiss each other at the same moment, or one the other; who stayed calls him back. */
async function dismiss(scene: Spoken): Promise<void> {
  const { draw, memory, house } = scene
  const [a, b] = memory.folk.administrators
  if (!a || !b) return
  const role = { role: 'administrator', scope: community.slice(0, 6) }
  const of = (who: typeof a, other: typeof a, at: number) =>
    wish(scene, who, { action: 'withdraw', input: { personId: other.id, ...role } }, `dismiss-${at}`)
  if (draw.chance(0.5))
    await Promise.all([of(a, b, 0), house.time.wait(draw.int(0, 2_000)).then(() => of(b, a, 1))])
  else await of(a, draw.chance(0.5) ? a : b, 0)
  countHolders(scene)
}

async function callBack(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const [a, b] = memory.folk.administrators
  if (!a || !b) return
  const [who, other] = draw.chance(0.5) ? [a, b] : [b, a]
  const input = { personId: other.id, role: 'administrator', scope: community.slice(0, 6) }
  await wish(scene, who, { action: 'entrust', input })
  countHolders(scene)
}

/** Smaller trusts come and go. */
async function entrust(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const input = {
    personId: draw.pick(village.helpers).id,
    role: draw.pick(['volunteer', 'building-leader']),
    scope: community,
  }
  await wish(scene, village.manager, { action: draw.chance(0.6) ? 'entrust' : 'withdraw', input })
}

type Run = (scene: Spoken) => Promise<void>

/** What changes who somebody is: two records made one, a death, a farewell, an office. */
export const recordCommands = (spoken: (run: Run) => Command['run']): Command[] => [
  { name: 'order for those', weight: 10, run: spoken(orderForThem) },
  { name: 'merge', weight: 2, run: spoken(merge) },
  { name: 'unmerge', weight: 2, run: spoken(unmerge) },
  { name: 'death', weight: 2, run: spoken(death) },
  { name: 'think again', weight: 2, run: spoken(thinkAgain) },
  { name: 'dismiss', weight: 2, run: spoken(dismiss) },
  { name: 'call back', weight: 3, run: spoken(callBack) },
  { name: 'entrust', weight: 3, run: spoken(entrust) },
]
