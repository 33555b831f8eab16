import { addDays } from '../../domain/kernel/time'
import { LUNCH, wish } from '../support/canteen'
import { lumin, openCommunity, qiao, shen, type Community } from '../support/community'
import { ask, COMMUNITY, FRIDAY } from '../support/world'

let community: Community
beforeEach(async () => void (community = await openCommunity()))
afterEach(() => community.world.close())

async function data(service: 'people' | 'meals', who: string, action: string, input: object) {
  const reply = await ask(community.services[service]!, who, action, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}
const prove = (validTo: string) =>
  data('people', qiao, 'verifyWelfare', {
    personId: shen,
    category: '低保',
    holds: true,
    evidence: '低保证',
    validTo,
  })
const book = () => data('meals', shen, 'book', wish(shen))
const pays = async () => {
  const { sittings } = (await data('meals', shen, 'home', { personIds: [] })) as {
    sittings: { id: string; bookings: { price: { payFen: number } }[] }[]
  }
  return sittings.find(({ id }) => id === LUNCH)?.bookings[0]?.price.payFen
}

test('a proof that holds makes lunch free; once it ran out she pays what is left to pay at her age', async () => {
  await book()
  await prove(FRIDAY)
  expect(await pays()).toBe(0)
  await prove(addDays(FRIDAY, -1))
  expect(await pays()).toBe(700)
  const { rows } = await data('people', qiao, 'expiring', { communityId: COMMUNITY })
  expect(rows).toMatchObject([{ id: shen, category: '低保', validTo: addDays(FRIDAY, -1) }])
})

test('when she has died her lunch is somebody else’s, and her daughter reads a gentle word', async () => {
  await book()
  const locked = await data('people', qiao, 'lock', { personId: shen, on: FRIDAY, evidence: '家属电话' })
  expect(locked).toEqual({ locked: true, freed: 1 })
  const home = await ask(community.services['meals']!, lumin, 'book', wish(shen))
  expect(home).toMatchObject({ ok: false, refusal: { code: 'access.locked' } })
  const me = await data('people', lumin, 'me', {})
  expect(me['helps']).toEqual(expect.arrayContaining([expect.objectContaining({ id: shen, gone: true })]))
})
