import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { mealsService } from '../../cloudfunctions/meals/service'
import { peopleService } from '../../cloudfunctions/people/service'
import type { MealsContract } from '../../domain/meals/contract'
import { firstCanteenOf } from '../../domain/meals/ids'
import type { PeopleContract } from '../../domain/people/contract'
import { askAs, keyFor, platform } from '../ask-service'
import { inPortions, mergeReports, type ImportRow } from './portions'
import type { ImportReport } from './report'

export interface Import {
  community: string
  rows: readonly ImportRow[]
  apply: boolean
}

type Importer = (tools: StoreTools, wish: Import) => Promise<ImportReport>

const keyOf = (rows: readonly ImportRow[], apply: boolean, now: number) =>
  keyFor('import', JSON.stringify(rows), String(apply), String(now))

const people: Importer = async (tools, { community, rows, apply }) => {
  const ask = askAs<PeopleContract>(peopleService(tools), platform)
  const reports: ImportReport[] = []
  for (const part of inPortions(rows)) {
    const input = { communityId: community, rows: part, apply }
    reports.push(await ask('importRoster', input, keyOf(part, apply, tools.now())))
  }
  return mergeReports(reports)
}

const menu: Importer = async (tools, { community, rows, apply }) => {
  const ask = askAs<MealsContract>(mealsService(tools), platform)
  const reports: ImportReport[] = []
  for (const part of inPortions(rows)) {
    const input = { canteenId: firstCanteenOf(community), rows: part, apply }
    reports.push(await ask('importMenu', input, keyOf(part, apply, tools.now())))
  }
  return mergeReports(reports)
}

/** What can be imported; each through the same action that the screens use, as the installation itself. */
export const importers = { people, menu }

export const isImport = (kind: string): kind is keyof typeof importers => Object.hasOwn(importers, kind)
