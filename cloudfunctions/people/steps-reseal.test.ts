import { newKeyRing, openVault, sealerOf } from '../kit/crypto'
import { openDirectory } from '../kit/directory'
import { openPerson, sealedFields, type PersonRow } from '../kit/person-row'
import { openWorld, ask, COMMUNITY, newKey, type World } from '../../tests/support/world'
import { openPeopleStore } from './store'
import { peopleService } from './service'
import { amend, undoPlace } from './steps-amend'
import { openFacts } from './steps-facts'
import { recordFields } from './steps-record'

const PEOPLE = 10_000
const idOf = (n: number) => `p${String(n).padStart(9, '0')}`
const phoneOf = (n: number) => `199080${String(n % 100_000).padStart(5, '0')}`
const home = `${COMMUNITY}.b1`

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(() => world.close())

const shelf = () => ({ store: openPeopleStore(world.db), vault: world.vault })
const service = () => peopleService({ ...world.tools, db: world.db, vault: world.vault })
const rows = () => world.cloud.readAll('persons') as unknown as PersonRow[]
const addKey = (id: string) => {
  world.ring = { ...world.ring, keys: { ...world.ring.keys, [id]: newKeyRing().keys['k1'] ?? '' } }
}
const use = (id: string) => void (world.ring = { ...world.ring, current: id })
const drop = (id: string) => {
  const keys = Object.fromEntries(Object.entries(world.ring.keys).filter(([key]) => key !== id))
  world.ring = { ...world.ring, keys }
}

/** Everything in the store that a key sealed. */
const sealedWith = (key: string) =>
  ['persons', 'deeds']
    .flatMap(name => world.cloud.readAll(name))
    .flatMap(row => Object.values(row))
    .filter(value => typeof value === 'string' && value.startsWith(`${key}.`))

async function fill(): Promise<void> {
  const persons = world.db.collection<PersonRow>('persons')
  const row = (n: number): PersonRow => {
    const id = idOf(n)
    const sealed = (text: string, field: string) => world.vault.seal(text, `${id}.${field}`)
    return {
      _id: id,
      name: `王${n}`,
      home,
      grants: [],
      helps: [],
      phone: sealed(phoneOf(n), 'phone'),
      ...(n % 3 === 0 && { welfare: sealed('["低保"]', 'welfare') }),
      // A third is from before records said which key sealed them.
      ...(n % 3 !== 1 && { sealedWith: 'k1' }),
    }
  }
  for (let from = 0; from < PEOPLE; from += 100)
    await persons.addAll(Array.from({ length: 100 }, (_, n) => row(from + n)))
}

async function resealAll(): Promise<number> {
  const people = service()
  for (let sum = 0; ;) {
    const reply = await ask(people, 'timer', 'reseal', {})
    if (!reply.ok) throw new Error(JSON.stringify(world.logs.at(-1)))
    const { resealed, more } = reply.data as { resealed: number; more: boolean }
    sum += resealed
    if (!more) return sum
  }
}

/** Changes a record as the service does: everything anew, under whatever key is current by then. */
async function changePhone(n: number, phone: string): Promise<void> {
  const deed = { did: 'corrected', channel: 'counter', what: ['phone'] } as const
  const wish = { key: newKey(), now: world.now, caller: undefined, via: 'staff', input: { phone } } as const
  const done = await amend(shelf(), idOf(n), { ask: wish, deed, again: true }, async row => {
    const facts = { ...openFacts(row, world.vault), name: row.name, home: row.home, phone }
    const undo = world.vault.seal(JSON.stringify({ phone: phoneOf(n) }), undoPlace(row._id))
    const fields = Object.entries(await recordFields(row._id, facts, undefined, world.vault))
    return { change: Object.fromEntries(fields.map(([field, set]) => [field, { set }])), then: true, undo }
  })
  expect(done).toBe(true)
}

test('ten thousand records are given another key while people are looked up and corrected', async () => {
  await fill()
  const corrected = new Map<number, string>()
  let rotating = true
  const reading = async () => {
    for (let n = 7; rotating; n = (n * 31 + 11) % PEOPLE) {
      const [person] = await world.directory.several([idOf(n)])
      expect([phoneOf(n), corrected.get(n)]).toContain(person?.phone)
    }
  }
  const amending = async () => {
    for (let n = 3; rotating; n = (n * 17 + 5) % PEOPLE) {
      const phone = phoneOf(n + 1)
      corrected.set(n, phone)
      await changePhone(n, phone)
    }
  }
  const others = [reading(), amending()]
  addKey('k2')
  use('k2')
  const resealed = await resealAll()
  rotating = false
  await Promise.all(others)
  expect(corrected.size).toBeGreaterThan(10)
  expect(resealed).toBeGreaterThan(PEOPLE - corrected.size)
  await resealAll()
  expect(sealedWith('k1')).toEqual([])

  drop('k1')
  const vault = openVault(JSON.stringify(world.ring))
  const opened = rows().map(row => openPerson(row, vault))
  expect(opened).toHaveLength(PEOPLE)
  for (const [n, person] of opened.entries()) expect(person.phone).toBe(corrected.get(n) ?? phoneOf(n))
  const [deed] = await world.db
    .collection<{ _id: string; undo: string }>('deeds')
    .some([{ person: idOf(3) }], { limit: 1 })
  expect(JSON.parse(vault.open(deed?.undo ?? '', undoPlace(idOf(3))))).toEqual({ phone: phoneOf(3) })
  expect(await openDirectory(world.db, vault).several([idOf(1)])).toHaveLength(1)
}, 240_000)

test('sealing anew is no change of the record: an undo that looks for changes since finds none', async () => {
  const shen = await world.person('pshen00001', { phone: phoneOf(1) })
  const [before] = rows()
  addKey('k2')
  use('k2')
  expect(await resealAll()).toBe(1)
  const [after] = rows()
  const open = ({ revision, wishes, ...row }: PersonRow) => ({
    revision,
    wishes,
    facts: openFacts(row, world.vault),
  })
  expect(after && open(after)).toEqual(before && open(before))
  expect(after?.phone && sealerOf(after.phone)).toBe('k2')
  expect((await world.directory.several([shen.id]))[0]?.phone).toBe(phoneOf(1))
  expect(await resealAll()).toBe(0)
})

test('whoever writes between reading and sealing wins, and his record is looked at again', async () => {
  await world.person('pshen00001', { phone: phoneOf(1) })
  const people = shelf()
  const writtenBetween = {
    ...people.store,
    changePerson: async (...write: Parameters<typeof people.store.changePerson>) => {
      await world.db.collection<PersonRow>('persons').change(
        'pshen00001',
        {},
        {
          phone: { set: world.vault.seal(phoneOf(2), 'pshen00001.phone') },
        },
      )
      return people.store.changePerson(...write)
    },
  }
  addKey('k2')
  use('k2')
  const { resealPortion } = await import('./steps-reseal')
  expect(await resealPortion({ store: writtenBetween, vault: world.vault })).toEqual({
    resealed: 1,
    more: true,
  })
  await resealAll()
  expect((await world.directory.several(['pshen00001']))[0]?.phone).toBe(phoneOf(2))
  expect(sealedWith('k1')).toEqual([])
})

test('a record that does not open is told, and keeps no other from being sealed anew', async () => {
  await world.person('pshen00001', { phone: phoneOf(1) })
  await world.person('plu0000001', { phone: phoneOf(2) })
  const stolen = rows().find(({ _id }) => _id === 'pshen00001')?.phone ?? ''
  await world.db.collection<PersonRow>('persons').change('plu0000001', {}, { phone: { set: stolen } })
  addKey('k2')
  use('k2')
  await expect(resealAll()).rejects.toThrow('1 rows could not be sealed anew')
  const sealers = rows().map(row => sealedFields.flatMap(field => row[field]?.slice(0, 2) ?? []))
  expect(sealers.map(keys => new Set(keys))).toEqual([new Set(['k2']), new Set(['k1'])])
  await world.db.collection('persons').remove('plu0000001')
})
