import { initialsOf, soundOf } from '../../domain/kernel/pinyin'
import { findableAs, tokensOf } from '../../domain/people/rules-finding'
import type { RosterFacts } from '../../domain/people/rules-import'
import type { Vault } from '../kit/crypto'
import type { PersonRow } from '../kit/person-row'
import { sealFacts } from './steps-facts'

/** A whole record's facts: who is known has at least a name and a home. */
export type WholeFacts = RosterFacts & Required<Pick<RosterFacts, 'name' | 'home'>>

/** The words a person is found by, each behind his community and his building, and how his name sounds. */
async function findFields(
  { name, home, door, phone }: WholeFacts,
  buildingName: string | undefined,
  vault: Vault,
): Promise<Required<Pick<PersonRow, 'finds' | 'sound'>>> {
  const [initials, sound] = await Promise.all([initialsOf(name), soundOf(name)])
  const words = findableAs({
    name,
    initials,
    ...(phone !== undefined && { phoneTail: phone.slice(-4) }),
    ...(door !== undefined && { doorLine: door }),
    ...(buildingName !== undefined && { buildingName }),
  })
  return { finds: tokensOf(home, words, text => vault.tag(text, 'find')), sound }
}

/**
 * Everything a record keeps of a person's facts as it is stored. All of it is written together, because one key seals a
 * record, and because name, phone and door are also what he is found by.
 */
export const recordFields = async (
  id: string,
  facts: WholeFacts,
  buildingName: string | undefined,
  vault: Vault,
): Promise<Omit<Partial<PersonRow>, '_id'>> => ({
  ...sealFacts(id, facts, vault),
  // In one breath with the sealing: while one waits, another key may have become the current one.
  sealedWith: vault.current,
  ...(await findFields(facts, buildingName, vault)),
})
