import type { Vault } from '../../cloudfunctions/kit/crypto'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { openFacts } from '../../cloudfunctions/people/steps-facts'
import { recordFields } from '../../cloudfunctions/people/steps-record'
import type { CommunityRow } from '../../cloudfunctions/people/store-rows'
import type { Finding, Store } from './finding'
import { personsIn } from './people'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const sorted = (texts: readonly string[] = []) => [...texts].sort()

async function wrongWith(row: PersonRow, building: string | undefined, vault: Vault): Promise<string[]> {
  const { name, home } = row
  let facts
  try {
    facts = openFacts(row, vault)
  } catch {
    return ['does not open with the keys there are']
  }
  const should = await recordFields(row._id, { ...facts, name, home }, building, vault)
  const fields = (['evidenceUntil', 'sound', 'idTag', 'phoneTag'] as const).filter(
    field => !same(row[field], should[field]),
  )
  return [
    ...(same(sorted(row.finds), sorted(should.finds))
      ? []
      : ['is found by other words than his record says']),
    ...fields.map(field => `has another ${field} than his record says`),
  ]
}

/** What is derived of sealed facts is what they say: words and fingerprints to find him by, when his first proof ends. */
export async function checkSealed(store: Store, vault: Vault): Promise<Finding[]> {
  // The store holds what the service people wrote.
  const communities = store('communities') as unknown as CommunityRow[]
  const names = new Map(
    communities.flatMap(({ buildings }) => buildings.map(({ id, name }) => [id, name] as const)),
  )
  const live = personsIn(store).filter(row => row.closed === undefined && row.mergedInto === undefined)
  const findings = await Promise.all(
    live.map(async row =>
      (await wrongWith(row, names.get(row.home), vault)).map(says => ({
        invariant: 'people',
        row: `persons/${row._id}`,
        says,
      })),
    ),
  )
  return findings.flat()
}
