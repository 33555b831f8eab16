import { newKeyRing, openVault } from '../../cloudfunctions/kit/crypto'
import { recordFields } from '../../cloudfunctions/people/steps-record'
import type { Document } from '../cloud/values'
import { checkSealed } from './sealed'

const vault = openVault(JSON.stringify(newKeyRing()))
const COMMUNITY = '999999001001'
const home = `${COMMUNITY}.b1`
const facts = {
  name: '沈桂珍',
  home,
  door: '2单元101',
  phone: '19908000037',
  welfare: [{ category: '低保' as const, validTo: '2027-01-31' }],
}
const communities = [{ _id: COMMUNITY, buildings: [{ id: home, name: '1号楼' }] }]

async function saidOf(broken: object): Promise<string[]> {
  const fields = await recordFields('pshen00001', facts, '1号楼', vault)
  const persons = [{ _id: 'pshen00001', grants: [], helps: [], ...fields, ...broken }]
  // Rows as a store gives them.
  const rows = { persons, communities } as unknown as Record<string, Document[]>
  return (await checkSealed(name => rows[name] ?? [], vault)).map(({ says }) => says)
}

test('a record as it is written has no finding', async () => expect(await saidOf({})).toEqual([]))

test.each<[string, object, string]>([
  ['a name that was changed alone', { name: '沈秀珍' }, 'is found by other words than his record says'],
  ['a record that cannot be found', { finds: [] }, 'is found by other words than his record says'],
  ['a sound that is another’s', { sound: 'lishi' }, 'has another sound than his record says'],
  ['a forgotten end of a proof', { evidenceUntil: 1 }, 'has another evidenceUntil than his record says'],
  [
    'a phone number under another fingerprint',
    { phoneTag: 'x' },
    'has another phoneTag than his record says',
  ],
  ['a field whose key is lost', { phone: 'k9.AAAA.BBBB.CCCC' }, 'does not open with the keys there are'],
])('%s is found', async (_what, broken, says) => expect(await saidOf(broken)).toContain(says))

test('what was deleted or became part of another is left alone', async () => {
  expect(await saidOf({ closed: 1, finds: [] })).toEqual([])
  expect(await saidOf({ mergedInto: 'plumin0001', finds: [] })).toEqual([])
})
