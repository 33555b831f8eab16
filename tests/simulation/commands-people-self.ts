import { anyOf, onePersonsOrStaff, question, residents, wish, type Spoken } from './commands-people-talk'
import type { Command } from './part'
import { text, type Heard } from './told-people'
import { community, type Somebody } from './village'

const VERSION = '2026-11'
const guest = (name: string): Somebody => ({ account: `n-${name}`, id: '', name: '', elders: [] })

/** A telephone number that is nobody's but his: the end is drawn. */
const numberOf = ({ draw }: Spoken) => `199080${String(draw.int(10_000, 99_999))}`

const newName = ({ draw }: Spoken) =>
  [
    ['顾', '钱', '邱', '秦'],
    ['淑', '珍', '国', '安'],
    ['芬', '平', '娟', '荣'],
  ]
    .map(letters => draw.pick(letters))
    .join('')

const registration = (scene: Spoken) => ({
  as: scene.draw.pick(['elder', 'family', 'volunteer']),
  name: newName(scene),
  home: `${community}.b${scene.draw.int(1, 6)}`,
  consents: scene.draw.chance(0.9) ? ['basic', 'care'] : ['care'],
  version: VERSION,
})

/** A guest enters himself; some with two phones at once, some who are known at the counter already, by WeChat's proof. */
async function register(scene: Spoken): Promise<void> {
  const { draw, house, memory, name } = scene
  const known = draw.chance(0.4) ? anyOf(scene, memory.folk.entered) : undefined
  const number = (known && memory.folk.phones.get(known.id)) ?? numberOf(scene)
  const typed = { ...registration(scene), ...(known && { name: known.name }) }
  const phones = draw.chance(0.3) ? [guest(name), guest(`${name}-2`)] : [guest(name)]
  memory.numbers.add(number)
  await Promise.all(
    phones.map(async (who, at) => {
      const code = `code-${name}-${at}`
      const isProved = known !== undefined || draw.chance(0.4)
      if (isProved) house.cloud.givePhone(code, number)
      await house.time.wait(at * draw.int(0, 3_000))
      const input = { ...typed, ...(isProved ? { phoneProof: code } : { phone: number }) }
      await wish(scene, who, { action: 'register', input }, `register-${at}`)
      await question(scene, who, { action: 'me', input: {} })
    }),
  )
}

/** Whoever registered once looks again, or tries to register once more. */
async function comeAgain(scene: Spoken): Promise<void> {
  const came = anyOf(
    scene,
    scene.memory.heard.filter(({ action }) => action === 'register'),
  )
  if (!came) return
  const who = { account: came.account, id: '', name: '', elders: [] }
  if (scene.draw.chance(0.3)) await wish(scene, who, { action: 'register', input: registration(scene) })
  else await question(scene, who, { action: 'me', input: {} })
}

async function lookAtHimself(scene: Spoken): Promise<void> {
  const who = scene.draw.pick([...residents(scene), ...scene.village.helpers, ...scene.village.staff])
  await question(scene, who, { action: 'me', input: {} })
}

async function readRecord(scene: Spoken): Promise<void> {
  const person = scene.draw.pick(residents(scene))
  const { who } = onePersonsOrStaff(scene, person)
  const action = who === person || scene.draw.chance(0.5) ? 'record' : 'person'
  await question(scene, who, { action, input: { personId: person.id } })
}

async function correct(scene: Spoken): Promise<void> {
  const { draw, memory } = scene
  const person = draw.pick(residents(scene))
  const { who, channel } = onePersonsOrStaff(scene, person)
  const isSteady = memory.folk.steady.includes(person)
  const changes = {
    ...(draw.chance(0.6) && { door: `${draw.int(1, 9)}0${draw.int(1, 2)}` }),
    ...(draw.chance(0.3) && { sex: draw.pick(['男', '女']) }),
    ...(!isSteady && draw.chance(0.5) && { phone: numberOf(scene) }),
  }
  await wish(scene, who, { action: 'correct', input: { personId: person.id, changes, channel } })
}

const corrections = ({ memory }: Spoken) =>
  memory.heard.filter(({ action, data }) => action === 'correct' && data !== undefined)

/** Takes a correction back that somebody made, lately or long ago. */
async function undo(scene: Spoken): Promise<void> {
  const { draw } = scene
  const all = corrections(scene)
  const one: Heard | undefined = anyOf(scene, draw.chance(0.7) ? all.slice(-6) : all)
  const personId = text(one?.input, 'personId')
  const person = residents(scene).find(({ id }) => id === personId)
  if (!one || !person) return
  const { who } = onePersonsOrStaff(scene, person)
  await wish(scene, who, { action: 'undo', input: { personId, deedId: `deed:${personId}:${one.key ?? ''}` } })
  if (draw.chance(0.3)) await question(scene, who, { action: 'history', input: { personId } })
}

async function consent(scene: Spoken): Promise<void> {
  const { draw } = scene
  const person = draw.pick(residents(scene))
  const { who } = onePersonsOrStaff(scene, person)
  const purpose = draw.chance(0.05)
    ? 'family'
    : draw.pick(['care', 'photo', 'publication', 'subsidy', 'basic'])
  const how = draw.pick(['app', 'oral', 'paper', 'phone'])
  const input = { personId: person.id, purpose, given: draw.chance(0.5), version: VERSION, how }
  await wish(scene, who, { action: 'consent', input })
}

async function takeAway(scene: Spoken): Promise<void> {
  const person = scene.draw.pick(residents(scene))
  const { who } = onePersonsOrStaff(scene, person)
  // A workbook is packed on threads of the machine, whose turns no seed decides.
  await wish(scene, who, { action: 'exportData', input: { personId: person.id, as: 'json' } })
}

type Run = (scene: Spoken) => Promise<void>

/** What somebody does about himself, and the office for him. */
export const selfCommands = (spoken: (run: Run) => Command['run']): Command[] => [
  { name: 'register', weight: 5, run: spoken(register) },
  { name: 'come again', weight: 2, run: spoken(comeAgain) },
  { name: 'look at himself', weight: 4, run: spoken(lookAtHimself) },
  { name: 'read the record', weight: 6, run: spoken(readRecord) },
  { name: 'correct', weight: 8, run: spoken(correct) },
  { name: 'undo', weight: 4, run: spoken(undo) },
  { name: 'consent', weight: 7, run: spoken(consent) },
  { name: 'take the data away', weight: 1, run: spoken(takeAway) },
]
