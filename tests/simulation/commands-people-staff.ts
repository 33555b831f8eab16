import { atSecondCanteen } from './commands-people-meals'
import { anyOf, question, residents, wish, type Spoken } from './commands-people-talk'
import type { Command } from './part'
import { isGranted, text } from './told-people'
import { community, type Somebody } from './village'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number of nowhere (area 999999) with its check digit, as the standard has it (GB 11643). */
function idNumberOf(year: number, serial: number): string {
  const digits = `999999${year}0301${String(serial).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, at) => all + Number(digits[at]) * weight, 0)
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`
}

const newName = ({ draw }: Spoken) =>
  [
    ['冯', '蒋', '石', '龚'],
    ['惠', '兰', '春', '忠'],
    ['仙', '根', '娣', '宝'],
  ]
    .map(letters => draw.pick(letters))
    .join('')

/** What the clerk types: somebody new, or somebody who was entered before. */
function entry(scene: Spoken) {
  const { draw, memory } = scene
  const known = draw.chance(0.3) ? anyOf(scene, memory.folk.entered) : undefined
  const phone = (known && memory.folk.phones.get(known.id)) ?? `199080${draw.int(10_000, 99_999)}`
  const idNumber = draw.chance(0.5) && { idNumber: idNumberOf(draw.int(1940, 1944), draw.int(1, 3)) }
  return {
    ...{ as: 'elder', name: known?.name ?? newName(scene), phone, ...idNumber },
    ...{ home: `${community}.b${draw.int(1, 6)}`, how: 'oral', channel: 'counter' },
    consents: draw.chance(0.9) ? ['basic', 'subsidy'] : ['basic'],
    another: draw.chance(0.4),
  }
}

/** Somebody is entered at the counter, now and then by two clerks at once, now and then for the second time. */
async function enrol(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const input = entry(scene)
  const clerks = scene.village.staff
  const both = draw.chance(0.35) ? [draw.pick(clerks), draw.pick(clerks)] : [draw.pick(clerks)]
  await Promise.all(
    both.map(async (who, at) => {
      const done = await wish(scene, who, { action: 'enrol', input }, `enrol-${at}`)
      const id = text(done.data, 'personId')
      if (id === '' || memory.folk.entered.some(one => one.id === id)) return
      memory.folk.entered.push({ account: `e-${id}`, id, name: input.name, elders: [] })
      memory.folk.phones.set(id, input.phone)
    }),
  )
}

/** Who was entered a while ago must be found, and nobody under another name. */
async function search(scene: Spoken): Promise<void> {
  const { draw, house, memory, village } = scene
  const person = draw.pick([...residents(scene), ...memory.folk.entered])
  const since = house.time.now
  const found = await question(scene, village.manager, {
    action: 'search',
    input: { scope: community, text: person.name },
  })
  const hits = hitsIn(found.data)
  if (!isGranted(found) || hits.some(({ id }) => id === person.id) || hits.length >= 10) return
  memory.seen.push(`${person.id} was there at ${since} and was not found by name`)
}

const hitsIn = (data: unknown): { id: string }[] =>
  typeof data === 'object' && data !== null && 'hits' in data && Array.isArray(data.hits)
    ? data.hits.map(hit => ({ id: text(hit, 'id') }))
    : []

async function open(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const personId = draw.pick(residents(scene)).id
  const who = draw.pick(village.staff)
  await question(scene, who, { action: 'person', input: { personId } })
  if (draw.chance(0.3)) await wish(scene, who, { action: 'phoneOf', input: { personId, why: 'help' } })
}

async function welfare(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const proof = { category: draw.pick(['低保', '残疾']), holds: draw.chance(0.65), evidence: '证件' }
  const input = { personId: draw.pick(residents(scene)).id, ...proof, validTo: `2029-0${draw.int(1, 9)}-15` }
  await wish(scene, village.manager, { action: 'verifyWelfare', input })
}

/** A code is printed for somebody without a phone, and typed: right, wrong, with two phones at once, or used again. */
async function invite(scene: Spoken): Promise<void> {
  const { memory, village } = scene
  const person = anyOf(scene, memory.folk.entered)
  if (!person) return
  const given = await wish(scene, village.manager, { action: 'invite', input: { personId: person.id } })
  const code = text(given.data, 'code')
  if (code !== '') memory.codes.push({ code, person: person.id, family: false })
}

async function accept(scene: Spoken): Promise<void> {
  const { draw, memory, name } = scene
  const one = anyOf(scene, memory.codes.filter(({ family }) => !family).slice(-6))
  if (!one) return
  const code = draw.chance(0.85) ? one.code : 'BBBB3333'
  const own = memory.folk.entered.find(({ id }) => id === one.person)
  const fresh: Somebody = { account: `x-${name}`, id: '', name: '', elders: [] }
  const phones = draw.chance(0.4) && own ? [own, fresh] : [own && draw.chance(0.7) ? own : fresh]
  await Promise.all(
    phones.map(async (who, at) => {
      await wish(scene, who, { action: 'accept', input: { code } }, `accept-${at}`)
      await question(scene, who, { action: 'me', input: {} })
    }),
  )
}

async function unlink(scene: Spoken): Promise<void> {
  const { draw, memory, village } = scene
  const person = anyOf(scene, memory.folk.entered)
  if (!person) return
  const who = draw.chance(0.5) ? person : village.manager
  await wish(scene, who, { action: 'unlink', input: { personId: person.id, channel: 'counter' } })
}

async function lookAround(scene: Spoken): Promise<void> {
  const { draw, village } = scene
  const manager = village.manager
  const input = { communityId: community }
  const action = draw.pick(['twins', 'expiring', 'runs', 'trusted'])
  await question(scene, manager, { action, input: action === 'trusted' ? { scope: community } : input })
  if (draw.chance(0.3)) await atSecondCanteen(scene, manager, draw.pick(residents(scene)).id, 'counter')
}

type Run = (scene: Spoken) => Promise<void>

/** What staff do for the people they look after. */
export const staffCommands = (spoken: (run: Run) => Command['run']): Command[] => [
  { name: 'enrol', weight: 5, run: spoken(enrol) },
  { name: 'search', weight: 3, run: spoken(search) },
  { name: 'open a person', weight: 3, run: spoken(open) },
  { name: 'welfare', weight: 4, run: spoken(welfare) },
  { name: 'invite', weight: 4, run: spoken(invite) },
  { name: 'accept', weight: 5, run: spoken(accept) },
  { name: 'unlink', weight: 2, run: spoken(unlink) },
  { name: 'look around', weight: 2, run: spoken(lookAround) },
]
