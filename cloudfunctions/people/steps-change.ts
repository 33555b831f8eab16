import type { Consents } from '../../domain/kernel/consents'
import { communityOf } from '../../domain/kernel/ids'
import type { RosterFacts } from '../../domain/people/rules-import'
import { consentsPut, factsWith, valuesOf, type Trace, type Values } from '../../domain/people/rules-undo'
import type { Vault } from '../kit/crypto'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { openFacts } from './steps-facts'
import { recordFields, type WholeFacts } from './steps-record'

/** What of a record hangs on its facts: a field that a fact no longer fills goes away with it. */
const OF_FACTS = [
  'sex',
  'born',
  'door',
  'household',
  'phone',
  'phoneTag',
  'idNumber',
  'idTag',
  'note',
  'welfare',
  'evidenceUntil',
  'care',
] as const

/** The whole facts of a stored record. */
export const wholeFacts = (row: PersonRow, vault: Vault): WholeFacts => ({
  ...openFacts(row, vault),
  name: row.name,
  home: row.home,
})

/** A stored record as single values, with its consents. */
export const valuesIn = (row: PersonRow, vault: Vault): Values =>
  valuesOf(wholeFacts(row, vault), row.consents)

async function buildingOf({ store }: Pick<People, 'store'>, { home }: RosterFacts) {
  const id = communityOf(home ?? '')
  const community = id === undefined ? undefined : await store.community(id)
  return community?.buildings.find(building => building.id === home)?.name
}

/** The change that makes a record hold these facts and no others: everything sealed and findable anew, what is gone dropped. */
export async function changeTo(
  people: Pick<People, 'store' | 'vault'>,
  row: PersonRow,
  facts: WholeFacts,
): Promise<Change> {
  const fields = await recordFields(row._id, facts, await buildingOf(people, facts), people.vault)
  const gone = OF_FACTS.filter(field => row[field] !== undefined && fields[field] === undefined)
  const otherPhone = row.phoneTag !== fields.phoneTag && row.phoneProved === true
  return {
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { set: value }])),
    ...Object.fromEntries(gone.map(field => [field, { drop: true as const }])),
    ...(otherPhone && { phoneProved: { drop: true as const } }),
  }
}

/** The change that puts single values into a record: facts, consents, or both. */
export async function changeWith(
  people: Pick<People, 'store' | 'vault'>,
  row: PersonRow,
  values: Values,
): Promise<Change> {
  const consents: Consents = consentsPut(row.consents, values)
  const ofConsents = Object.keys(values).filter(field => field.startsWith('consent.'))
  const isFactual = ofConsents.length < Object.keys(values).length
  return {
    ...(isFactual && (await changeTo(people, row, factsWith(wholeFacts(row, people.vault), values)))),
    ...(ofConsents.length > 0 && { consents: { set: consents } }),
  }
}

/** What a change found and left, sealed for the person whose it is. */
export const sealTrace = (vault: Vault, person: string, trace: Trace): string =>
  vault.seal(JSON.stringify(trace), `${person}.undo`)

/** Opens what a deed of this person found and left. */
export const openTrace = (vault: Vault, person: string, sealed: string): Trace =>
  JSON.parse(vault.open(sealed, `${person}.undo`)) as Trace
