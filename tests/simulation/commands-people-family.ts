import { anyOf, onePersonsOrStaff, question, residents, wish, type Spoken } from './commands-people-talk'
import { atSecondCanteen } from './commands-people-meals'
import type { Command } from './part'
import { text } from './told-people'
import type { Somebody } from './village'

async function askToHelp(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const elder = draw.pick(memory.folk.steady)
  const phone = draw.chance(0.85) ? (memory.folk.phones.get(elder.id) ?? '') : '19908000001'
  const input = { name: elder.name, phone, call: '妈妈' }
  await wish(scene, draw.pick(village.helpers), { action: 'askToHelp', input })
}

/** Who asked lately, or anybody: an old page may still show who has long gone. */
function helperOf(scene: Spoken, elder: Somebody): Somebody {
  const { memory, village, draw } = scene
  const phone = memory.folk.phones.get(elder.id)
  const asked = memory.heard.filter(
    ({ action, input }) => action === 'askToHelp' && text(input, 'phone') === phone,
  )
  const last = anyOf(scene, asked.slice(-4))
  const one = draw.chance(0.8) ? village.helpers.find(({ account }) => account === last?.account) : undefined
  return one ?? draw.pick(village.helpers)
}

async function nod(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const elder = draw.pick(memory.folk.steady)
  const helperId = helperOf(scene, elder).id
  const { who, channel } = onePersonsOrStaff(scene, elder)
  await wish(scene, who, {
    action: 'nod',
    input: { elderId: elder.id, helperId, agree: draw.chance(0.7), channel },
  })
}

async function familyCode(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const elder = draw.pick(residents(scene))
  const { who } = onePersonsOrStaff(scene, elder)
  const given = await wish(scene, who, { action: 'familyCode', input: { elderId: elder.id } })
  const code = text(given.data, 'code')
  if (code !== '') memory.codes.push({ code, person: elder.id, family: true })
}

/** One or two of the family type the code; one of them may be typed wrong. */
async function joinFamily(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const given = memory.codes.filter(({ family }) => family)
  const one = anyOf(scene, given.slice(-5))
  const code = one && draw.chance(0.9) ? one.code : 'AAAA2222'
  const both = draw.chance(0.4)
    ? [draw.pick(village.helpers), draw.pick(village.helpers)]
    : [draw.pick(village.helpers)]
  await Promise.all(
    both.map((who, at) =>
      wish(scene, who, { action: 'joinFamily', input: { code, call: '爸爸' } }, `join-${at}`),
    ),
  )
}

async function recordHelper(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const elderId = draw.pick(residents(scene)).id
  const input = {
    elderId,
    helperId: draw.pick(village.helpers).id,
    call: '妈妈',
    how: draw.pick(['oral', 'paper', 'phone']),
  }
  await wish(scene, village.manager, { action: 'recordHelper', input })
}

async function endHelp(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const helper = draw.pick(village.helpers)
  const elder = draw.pick(residents(scene).filter(({ id }) => helper.elders.includes(id) || draw.chance(0.1)))
  const { who } = onePersonsOrStaff(scene, elder)
  await wish(scene, who, { action: 'endHelp', input: { elderId: elder.id, helperId: helper.id } })
}

async function giveUpHelp(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const who = draw.pick(village.helpers)
  const elderId = draw.chance(0.5) ? draw.pick(who.elders) : draw.pick(residents(scene)).id
  await wish(scene, who, { action: 'giveUpHelp', input: { elderId } })
}

/** A helper orders at the second canteen for somebody he helps, helped, or never did. */
async function actFor(scene: Spoken): Promise<void> {
  const { draw, village, memory } = scene
  const who = draw.pick(village.helpers)
  const ids = [...who.elders, ...memory.folk.steady.map(({ id }) => id), draw.pick(village.elders).id]
  await atSecondCanteen(scene, who, draw.pick(ids), 'wechat')
  if (draw.chance(0.3)) await question(scene, who, { action: 'me', input: {} })
}

type Run = (scene: Spoken) => Promise<void>

/** Who may act for whom: asked for, agreed, recorded, ended, and used. */
export const familyCommands = (spoken: (run: Run) => Command['run']): Command[] => [
  { name: 'ask to help', weight: 4, run: spoken(askToHelp) },
  { name: 'nod', weight: 5, run: spoken(nod) },
  { name: 'family code', weight: 3, run: spoken(familyCode) },
  { name: 'join a family', weight: 4, run: spoken(joinFamily) },
  { name: 'record a helper', weight: 5, run: spoken(recordHelper) },
  { name: 'end help', weight: 3, run: spoken(endHelp) },
  { name: 'give up helping', weight: 3, run: spoken(giveUpHelp) },
  { name: 'act for somebody', weight: 12, run: spoken(actFor) },
]
