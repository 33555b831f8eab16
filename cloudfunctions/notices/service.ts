import * as z from 'zod'
import { templates } from '../../domain/kernel/notice'
import { noticesContract } from '../../domain/notices/contract'
import { asPlatform, type AskFunction } from '../kit/ask-function'
import { openReach } from '../kit/directory-reach'
import { serve, type Service } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { callHandlers } from './handlers-calls'
import { deliverHandlers } from './handlers-deliver'
import { mineHandlers } from './handlers-mine'
import { tellHandlers } from './handlers-tell'
import type { Shelf } from './shelf'
import { noticesStore } from './store'

const templateIds = z.partialRecord(z.enum(templates), z.string().min(1))

/** WeChat's ids of our templates as the installation has them: `{"reminder":"…","change":"…"}`; none when nothing is set. */
const fromEnvironment = () => templateIds.parse(JSON.parse(process.env['NUANLIN_TEMPLATES'] ?? '{}'))

/** Telling people: their lists, what leaves the house, whom somebody must telephone. */
export function noticesService(
  tools: StoreTools,
  askFunction: AskFunction = asPlatform(tools.vault),
  ids = fromEnvironment(),
): Service {
  const shelf: Shelf = {
    store: noticesStore(tools.db),
    directory: tools.directory,
    vault: tools.vault,
    askFunction,
    reach: openReach(tools.db),
    templates: ids,
  }
  const handlers = {
    ...mineHandlers(shelf),
    ...tellHandlers(shelf),
    ...deliverHandlers(shelf),
    ...callHandlers(shelf),
  }
  return serve('notices', noticesContract, handlers, tools)
}
