import { mealsContract } from '../../domain/meals/contract'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY } from '../../tests/support/world'

/** Who may do what to Shen's lunch. `-` not allowed, `+` allowed (whatever the rule then says), `?` waits for the nod, `!` sign in, `r` register. */
const table: Record<keyof typeof mealsContract, string> = {
  //         self helper waiting neighbour counter there manager other stranger guest timer
  home: '    +    +      ?       -         -       -     -       -     !        r     -',
  menu: '    +    +      ?       -         +       -     +       -     !        r     -',
  mine: '    +    +      ?       -         -       -     -       -     !        r     -',
  book: '    +    +      ?       -         +       -     +       -     !        r     -',
  change: '  +    +      ?       -         +       -     +       -     !        r     -',
  cancel: '  +    +      ?       -         +       -     +       -     !        r     -',
  counter: ' -    -      -       -         +       -     +       -     !        r     -',
  checkIn: ' -    -      -       -         +       -     +       -     !        r     -',
  noteCall: '-    -      -       -         +       -     +       -     !        r     -',
  kitchen: ' -    -      -       -         +       -     +       -     !        r     -',
  board: '   -    -      -       -         +       -     +       -     !        r     -',
  importMenu: '-  -      -       -         +       -     +       -     !        r     +',
  setUp: '   -    -      -       -         -       -     -       -     !        r     +',
  canteens: '-    -      -       -         -       -     -       -     !        r     +',
  settle: '  -    -      -       -         -       -     -       -     !        r     +',
  kept: '    -    -      -       -         -       -     -       -     !        r     +',
  ahead: '   -    -      -       -         -       -     -       -     !        r     +',
  release: ' -    -      -       -         -       -     -       -     !        r     +',
  adopt: '   -    -      -       -         -       -     -       -     !        r     +',
}
const shen = 'pshen00001'
const seen = { set: 'A', portions: 1, code: '1234' }
const inputs: Record<keyof typeof mealsContract, unknown> = {
  home: { personIds: [shen] },
  menu: { canteenId: CANTEEN, personIds: [shen] },
  mine: { personIds: [shen] },
  book: wish(shen),
  change: { ...wish(shen), seen },
  cancel: { sittingId: LUNCH, personId: shen, seen, channel: 'wechat' },
  counter: { sittingId: LUNCH },
  checkIn: { sittingId: LUNCH, found: { personId: shen } },
  noteCall: { sittingId: LUNCH, personId: shen, said: 'no-answer' },
  kitchen: { sittingId: LUNCH },
  board: { canteenId: CANTEEN },
  importMenu: { canteenId: CANTEEN, rows: [], apply: false },
  setUp: { id: CANTEEN, name: '梧桐里饭堂', meals: {}, serviceWeekdays: [], ways: [] },
  canteens: { communityId: COMMUNITY },
  settle: {},
  kept: { personId: shen },
  ahead: { personId: shen },
  release: { personId: shen },
  adopt: { from: shen, to: 'pneighbour', communityId: COMMUNITY },
}
const callers = [
  shen,
  'phelper001',
  'pwaiting01',
  'pneighbour',
  'pcounter01',
  'pcounter02',
  'pmanager01',
  'pmanager02',
  undefined,
  'pguest0001',
  'timer',
]
const refusals: Record<string, string> = {
  '-': 'access.not-allowed',
  '?': 'access.needs-consent',
  '!': 'access.not-signed-in',
  r: 'access.not-registered',
}

let canteen: Canteen
beforeAll(async () => {
  canteen = await openCanteen()
  const { person } = canteen.world
  const help = (state: 'agreed' | 'asked') => [{ person: shen, call: '妈妈', state, since: 0 }]
  await person(shen)
  await person('phelper001', { helps: help('agreed') })
  await person('pwaiting01', { helps: help('asked') })
  await person('pneighbour')
  await person('pcounter01', { grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
  await person('pcounter02', { grants: [{ role: 'canteen-staff', scope: `${COMMUNITY}.k2` }] })
  await person('pmanager01', { grants: [{ role: 'community-manager', scope: COMMUNITY }] })
  await person('pmanager02', { grants: [{ role: 'community-manager', scope: '999999001002' }] })
})
afterAll(() => canteen.world.close())

test('the table names every action there is', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(mealsContract).sort())
  for (const row of Object.values(table)) expect(row.trim().split(/\s+/)).toHaveLength(callers.length)
})

const cells = Object.entries(table).flatMap(([action, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((verdict, at) => [action, callers[at], verdict] as const),
)
test.each(cells)('%s as %s: %s', async (action, who, verdict) => {
  const answer = await canteen.as(who, action, inputs[action as keyof typeof inputs])
  if (verdict === '+') expect(String(answer)).not.toMatch(/^access/)
  else expect(answer).toBe(refusals[verdict])
})
