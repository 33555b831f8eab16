import { cast, gather, OTHER_COMMUNITY, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
})
afterEach(() => world.close())

const setUp = {
  id: COMMUNITY,
  name: '梧桐里社区',
  phone: '8800 1234',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
  grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼'] }],
}
const wishes: Record<string, object> = {
  me: {},
  office: {},
  invite: { personId: SHEN },
  accept: { code: 'ABCDEFGH' },
  recordHelper: { elderId: SHEN, helperId: 'pneighbour', call: '沈奶奶', how: 'oral' },
  endHelp: { elderId: SHEN, helperId: 'plujian001' },
  phoneOf: { personId: SHEN, why: 'help' },
  importRoster: { communityId: COMMUNITY, rows: [], apply: true },
  setUp,
  entrust: { personId: SHEN, role: 'building-leader', scope: `${COMMUNITY}.b1` },
}
const [no, guest, out] = ['access.not-allowed', 'access.not-registered', 'access.not-signed-in']
const wait = 'access.needs-consent'
const bad = 'people.invitation-invalid'
const linked = 'people.already-linked'

// Who asks, down; what he asks about Shen, across. `yes` is an answer, else the refusal.
const columns = [
  'me',
  'office',
  'invite',
  'accept',
  'recordHelper',
  'endHelp',
  'phoneOf',
  'importRoster',
  'setUp',
  'entrust',
]
const matrix: Record<string, (string | undefined)[]> = {
  [SHEN]: ['yes', 'yes', no, bad, no, 'yes', 'yes', no, no, no],
  plujian001: ['yes', 'yes', no, bad, no, no, 'yes', no, no, no],
  pwaiting01: ['yes', 'yes', no, bad, no, no, wait, no, no, no],
  pneighbour: ['yes', 'yes', no, bad, no, no, no, no, no, no],
  pmanager01: ['yes', 'yes', linked, bad, 'yes', 'yes', 'yes', 'yes', no, 'yes'],
  pgrid00001: ['yes', 'yes', linked, bad, 'yes', 'yes', 'yes', no, no, no],
  pcanteen01: ['yes', 'yes', no, bad, no, no, 'yes', no, no, no],
  // A canteen serves everybody who lives in its community, so its counter may call them.
  pcounter01: ['yes', 'yes', no, bad, no, no, 'yes', no, no, no],
  pmanager02: ['yes', 'yes', no, bad, no, no, no, no, no, no],
  pguest0001: [guest, 'yes', guest, bad, guest, guest, guest, guest, guest, guest],
  stranger: [out, 'yes', out, out, out, out, out, out, out, out],
  timer: [no, no, linked, no, no, no, no, 'yes', 'yes', 'yes'],
}
const cases = Object.entries(matrix).flatMap(([who, answers]) =>
  columns.map((action, at): [string, string, string] => [who, action, answers[at] ?? '']),
)

test.each(cases)('%s asks %s: %s', async (who, action, expected) => {
  const reply = await ask(people, who === 'stranger' ? undefined : who, action, wishes[action])
  expect(reply.ok ? 'yes' : 'refusal' in reply ? reply.refusal.code : reply).toBe(expected)
})

const everything = () =>
  JSON.stringify(
    ['persons', 'communities', 'invitations', 'accounts', 'looks', 'households'].map(name =>
      world.cloud.readAll(name),
    ),
  )
const nasty: unknown[] = [
  { $ne: null },
  ['pshen00001'],
  '__proto__',
  'constructor',
  JSON.parse('{"__proto__":{"x":1}}'),
  'x'.repeat(1_000_000),
  null,
  0,
  '../persons',
]
const asWhom: Record<string, string> = { setUp: 'timer', entrust: 'timer', accept: 'pguest0001' }

// The community's own words may be any words; they are stored as the text they are.
const freeWords = ['name', 'phone']

test.each(Object.keys(wishes))('nothing nasty in %s gets further than the door', async action => {
  const before = everything()
  const who = asWhom[action] ?? 'pmanager01'
  const wish = wishes[action] as Record<string, unknown>
  const fields = Object.keys(wish).filter(field => !freeWords.includes(field))
  for (const value of nasty) {
    const bent = [...fields, 'more'].map(field => ({ ...wish, [field]: value }))
    for (const input of value === null ? bent : [value, ...bent]) {
      const reply = await ask(people, who, action, input)
      expect([reply.ok, 'error' in reply, JSON.stringify(input).slice(0, 80)]).toEqual([
        false,
        false,
        expect.anything(),
      ])
    }
  }
  expect(everything()).toBe(before)
})

test.each(['__proto__', 'short', 'x'.repeat(41), 'a.b.c.d.e', '$set$set$set'])(
  'the key %s is none',
  async key => {
    const before = everything()
    const reply = await ask(people, 'pmanager01', 'endHelp', wishes['endHelp'], key)
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'request.unclear', facts: { field: 'key' } } })
    expect(everything()).toBe(before)
  },
)

test('an action that is not offered is refused as unclear, whatever it is called', async () => {
  for (const action of ['toString', '__proto__', 'Me', ''])
    expect(await ask(people, SHEN, action, {})).toMatchObject({ refusal: { code: 'request.unclear' } })
})

test('missing persons and other people’s persons get the same answer', async () => {
  const missing = await ask(people, 'pmanager01', 'phoneOf', { personId: 'pnobody0001', why: 'help' })
  await world.person('pelsewhere', { home: `${OTHER_COMMUNITY}.b1` })
  const others = await ask(people, 'pmanager01', 'phoneOf', { personId: 'pelsewhere', why: 'help' })
  expect(missing).toEqual(others)
  expect(Object.keys(cast)).not.toContain('pnobody0001')
})
