import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { mealsService } from '../../cloudfunctions/meals/service'
import type { MealsContract } from '../../domain/meals/contract'
import { firstCanteenOf } from '../../domain/meals/ids'
import type { Mapping } from '../../domain/kernel/sheet'
import { rosterPortions } from '../../domain/people/rules-portions'
import { askAs, keyFor, platform } from '../ask-service'
import { inPortions, mergeReports, MOST_ROWS, fitting, type ImportRow } from './portions'
import { askPeople } from './people-line'
import type { ImportReport } from './report'
import type { Kind } from './wish'

export interface Import {
  community: string
  rows: readonly ImportRow[]
  apply: boolean
  /** The name of the run, the file it is from, and whether the people of it signed the form. */
  run: string
  file: string
  consented: boolean
  mapping: Mapping
  /** Told after each portion how many rows are done. */
  onward: (done: number) => void
}

type Importer = (tools: StoreTools, wish: Import) => Promise<ImportReport>

async function inTurn(
  portions: readonly ImportRow[][],
  { onward }: Import,
  take: (rows: ImportRow[]) => Promise<ImportReport>,
): Promise<ImportReport> {
  const reports: ImportReport[] = []
  let done = 0
  for (const part of portions) {
    reports.push(await take(part))
    done += part.length
    onward(done)
  }
  return mergeReports(reports)
}

const people: Importer = (tools, wish) => {
  const { community: communityId, rows, apply, run, file, consented } = wish
  const ask = askPeople(tools)
  const mapping = { ...wish.mapping }
  const parts = rosterPortions(rows.map(fitting), MOST_ROWS, mapping)
  return inTurn(parts, wish, part =>
    ask(
      'importRoster',
      { communityId, rows: part, apply, run, file: file.slice(0, 80), consented, mapping },
      keyFor('import', run, JSON.stringify(part)),
    ),
  )
}

const menu: Importer = (tools, wish) => {
  const { community, rows, apply, run } = wish
  const ask = askAs<MealsContract>(mealsService(tools), platform)
  const canteenId = firstCanteenOf(community)
  return inTurn(inPortions(rows), wish, part =>
    ask('importMenu', { canteenId, rows: part, apply }, keyFor('import', run, JSON.stringify(part))),
  )
}

/** What can be imported; each through the same action that the screens use, as the installation itself. */
export const importers: Record<Kind, Importer> = { people, menu }
