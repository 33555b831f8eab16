import { REMEMBERED } from '../../domain/people/rules-guessing'
import { COMMUNITY, ask, callerNamed, newKey, openWorld, type World } from '../../tests/support/world'
import type { Caller } from '../kit/caller'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

const [manager, shen, han, min, zhou] = ['pmanager01', 'pshen00001', 'phan000001', 'plumin0001', 'pzhou00001']
const newcomer = 'ofreshphone1'

let world: World
let people: Service
beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await world.person(manager, { grants: [{ role: 'community-manager', scope: COMMUNITY }] })
  for (const id of [shen, min, zhou]) await world.person(id)
  await withoutPhone(han)
})
afterEach(() => world.close())

/** Somebody of the roster whom no WeChat belongs to. */
async function withoutPhone(id: string) {
  await world.person(id)
  await world.db.collection('persons').change(id, {}, { account: { drop: true } })
}

// The service's own contract promises a code.
const codeIn = (reply: unknown) => (reply as { data: { code: string } }).data.code
const invited = async (id = han) => codeIn(await ask(people, manager, 'invite', { personId: id }))
const familyCode = async () => codeIn(await ask(people, shen, 'familyCode', { elderId: shen }))
const printed = async () => codeIn(await ask(people, 'timer', 'firstCode', {}))

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** A code that nobody was given. */
const wrong = (n: number) => `QQ22${[15, 10, 5, 0].map(bit => LETTERS.charAt((n >> bit) & 31)).join('')}`

const accept = (who: string, code: string, key?: string) =>
  ask(people, who, 'accept', { code }, ...(key === undefined ? [] : [key]))
const join = (who: string, code: string) => ask(people, who, 'joinFamily', { code, call: '妈妈' })
const first = (caller: Caller, code: string) =>
  people(
    {
      action: 'becomeFirst',
      input: {
        code,
        name: '郭秀兰',
        communityId: COMMUNITY,
        communityName: '梧桐里社区',
        officePhone: '8800 1234',
      },
      key: newKey(),
    },
    caller,
    'test',
  )
const browser = (n: number): Caller => ({ kind: 'account', account: `device:${'abcdefgh'.repeat(3)}${n}` })
const codeOf = (reply: Awaited<ReturnType<Service>>) =>
  reply.ok ? 'in' : 'refusal' in reply ? reply.refusal.code : 'error'
const invalid = 'people.invitation-invalid'
const tooOften = (seconds: number) => ({
  ok: false,
  refusal: { code: 'request.too-often', facts: { seconds } },
})

async function guessWrongly(who: string, times = 10) {
  for (let n = 0; n < times; n++) expect(codeOf(await accept(who, wrong(n)))).toBe(invalid)
}

test('after ten wrong codes the right one and a wrong one get the same answer, to the letter', async () => {
  const code = await invited()
  await guessWrongly(newcomer)
  const said = [await accept(newcomer, code), await accept(newcomer, wrong(99))]
  expect(said[0]).toEqual(tooOften(900))
  expect(JSON.stringify(said[0])).toBe(JSON.stringify(said[1]))
  expect(world.logs.at(-1)).toMatchObject({ outcome: 'refused', code: 'request.too-often' })
})

test('a quarter of an hour after the tenth wrong code the right one opens', async () => {
  const code = await invited()
  await guessWrongly(newcomer, 9)
  world.now += 600_000
  expect(codeOf(await accept(newcomer, wrong(50)))).toBe(invalid)
  world.now += REMEMBERED - 1
  expect(await accept(newcomer, code)).toEqual(tooOften(1))
  world.now += 1
  expect(await accept(newcomer, code)).toEqual({ ok: true, data: { personId: han } })
})

test('who is refused is not kept waiting longer for asking again', async () => {
  await guessWrongly(newcomer)
  world.now += 60_000
  const before = world.cloud.readAll('guesses')
  expect(await accept(newcomer, wrong(99))).toEqual(tooOften(840))
  expect(world.cloud.readAll('guesses')).toEqual(before)
})

test('of fifty wrong codes at once ten are looked at', async () => {
  world.cloud.meter.reset()
  const said = await Promise.all(Array.from({ length: 50 }, (_, n) => accept(newcomer, wrong(n))))
  expect(said.filter(reply => codeOf(reply) === invalid)).toHaveLength(10)
  expect(said.filter(reply => codeOf(reply) === 'request.too-often')).toHaveLength(40)
  const looked = world.cloud.meter.read().log.filter(({ collection }) => collection === 'invitations')
  expect(looked).toHaveLength(10)
})

test('the same wish again is the same guess: a phone that repeats counts once', async () => {
  for (let n = 0; n < 9; n++) {
    const key = newKey()
    for (let times = 0; times < 3; times++)
      expect(codeOf(await accept(newcomer, wrong(n), key))).toBe(invalid)
  }
  expect(codeOf(await accept(newcomer, await invited()))).toBe('in')
})

test('the tenth wrong code is told again as wrong when its answer got lost', async () => {
  await guessWrongly(newcomer, 9)
  const key = newKey()
  const said = await accept(newcomer, wrong(9), key)
  expect(await accept(newcomer, wrong(9), key)).toEqual(said)
})

test('another code under a key that was counted is another guess', async () => {
  const key = newKey()
  const said = []
  for (let n = 0; n < 12; n++) said.push(codeOf(await accept(newcomer, wrong(n), key)))
  expect(said.filter(code => code === 'request.too-often')).toHaveLength(2)
})

test('a right code is no wrong one, and takes no wrong one off the count', async () => {
  await guessWrongly(min, 0)
  for (let n = 0; n < 9; n++) await join(min, wrong(n))
  expect(codeOf(await join(min, await familyCode()))).toBe('in')
  expect(codeOf(await join(min, wrong(10)))).toBe(invalid)
  expect(codeOf(await join(min, wrong(11)))).toBe('request.too-often')
})

test('who guesses at one kind of code guesses at all of them', async () => {
  for (let n = 0; n < 5; n++) {
    await accept(min, wrong(n))
    await join(min, wrong(100 + n))
  }
  expect(codeOf(await join(min, await familyCode()))).toBe('request.too-often')
})

test('a neighbour who guesses, guesses himself out and nobody else', async () => {
  const [code, family] = [await invited(), await familyCode()]
  for (let n = 0; n < 12; n++) await join(zhou, wrong(n))
  for (const who of ['oone', 'otwo', 'othree']) await guessWrongly(who)
  expect(codeOf(await accept(newcomer, code))).toBe('in')
  expect(codeOf(await join(min, family))).toBe('in')
})

test('an account that guessed itself out does everything else as before', async () => {
  for (let n = 0; n < 11; n++) await join(min, wrong(n))
  expect(codeOf(await ask(people, min, 'me', {}))).toBe('in')
  expect(
    codeOf(await ask(people, min, 'askToHelp', { name: '沈桂珍', phone: '19908002046', call: '妈妈' })),
  ).toBe('in')
})

test('a thousand browsers have a hundred wrong codes together, and keep no WeChat out', async () => {
  const code = await invited()
  const guess = (n: number, typed = wrong(n)) =>
    people({ action: 'accept', input: { code: typed }, key: newKey() }, browser(n), 'test')
  const said = []
  for (let n = 0; n < 110; n++) said.push(codeOf(await guess(n)))
  expect(said.filter(one => one === invalid)).toHaveLength(100)
  expect(codeOf(await guess(500, code))).toBe('request.too-often')
  expect(codeOf(await accept(newcomer, code))).toBe('in')
  world.now += REMEMBERED
  expect(codeOf(await guess(501))).toBe(invalid)
})

test('a browser that is refused because of others has not used up a guess of its own', async () => {
  for (let n = 0; n < 100; n++)
    await people({ action: 'accept', input: { code: wrong(n) }, key: newKey() }, browser(n), 'r')
  const before = world.cloud.readAll('guesses').length
  await people({ action: 'accept', input: { code: wrong(200) }, key: newKey() }, browser(200), 'r')
  expect(world.cloud.readAll('guesses')).toHaveLength(before)
})

test('strangers who guess at the first code keep out nobody who has another one printed', async () => {
  const code = await printed()
  for (let n = 0; n < 100; n++) expect(codeOf(await first(browser(n), wrong(n)))).toBe(invalid)
  expect(codeOf(await first(browser(500), code))).toBe('request.too-often')
  expect(codeOf(await first(browser(500), await printed()))).toBe('in')
})

test('what is kept of guesses is neither a code nor an account, and goes after a day', async () => {
  await guessWrongly(newcomer, 3)
  const kept = JSON.stringify(world.cloud.readAll('guesses'))
  expect(kept).not.toContain('QQ22')
  expect(kept).not.toContain(newcomer)
  expect(kept).not.toContain(world.directory.accountTag(`wx:${newcomer}`))
  world.now += REMEMBERED + 86_400_000 + 1
  await people({ action: 'retire', input: {}, key: newKey() }, callerNamed('timer'), 'test')
  expect(world.cloud.readAll('guesses')).toEqual([])
})
