import { shen } from '../support/community'
import { LUNCH, wish } from '../support/canteen'
import { openHouse, type House } from '../support/wild/services'

const FLIPS = 1_000

let house: House
beforeAll(async () => (house = await openHouse()))
afterAll(() => house.close())

const scan = async (ticket: string, key: string) => {
  const event = { action: 'checkIn', input: { sittingId: LUNCH, found: { ticket } }, key }
  return JSON.stringify(await house.ask('meals', 'manager', event))
}

/** The text with one bit of its bytes the other way, as a smudged or a forged code would read. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text)
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return bytes.toString('utf8')
}

test('a pick-up code with any one bit changed hands out nothing, and says no more than that it is no code', async () => {
  const { ticket } = (await house.community.as(shen, 'book', wish(shen))) as { ticket: string }
  const before = house.state()
  const bits = Buffer.byteLength(ticket) * 8
  const answers = new Set<string>()
  for (let n = 0; n < FLIPS; n += 1) {
    // Every single bit first, then pairs of them.
    const once = flipped(ticket, n % bits)
    answers.add(await scan(n < bits ? once : flipped(once, (n * 7 + 3) % bits), `flip-key-${n}`))
  }
  const codes = [...answers].map(answer => /"code":"([a-z.-]+)"/.exec(answer)?.[1] ?? answer)
  expect([...new Set(codes)].sort()).toEqual(['access.not-allowed', 'meals.code-invalid'])
  expect(house.state()).toBe(before)
  expect(await scan(ticket, 'good-key-1')).toContain('"ok":true')
})
