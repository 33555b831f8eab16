import * as z from 'zod'
import { templates } from '../../domain/kernel/notice'
import { noticesContract } from '../../domain/notices/contract'
import { asPlatform, type AskFunction } from '../kit/ask-function'
import { openPlaces, openReach } from '../kit/directory-reach'
import { serve, type Service } from '../kit/serve'
import { openSms, type Sms } from '../kit/sms'
import type { StoreTools } from '../kit/tools'
import { callHandlers } from './handlers-calls'
import { deliverHandlers } from './handlers-deliver'
import { keepingHandlers } from './handlers-keeping'
import { mineHandlers } from './handlers-mine'
import { tellHandlers } from './handlers-tell'
import type { Shelf } from './shelf'
import { noticesStore } from './store'

const templateIds = z.partialRecord(z.enum(templates), z.string().min(1))

/** WeChat's ids of our templates as the installation has them: `{"reminder":"…","change":"…"}`; none when nothing is set. */
const fromEnvironment = () => templateIds.parse(JSON.parse(process.env['NUANLIN_TEMPLATES'] ?? '{}'))

/** What this installation has to reach phones with. */
interface Means {
  ids: Shelf['templates']
  sms: Sms
}

/** Telling people: their lists, what leaves the house, whom somebody must telephone. */
export function noticesService(
  tools: StoreTools,
  askFunction: AskFunction = asPlatform(tools.vault),
  { ids = fromEnvironment(), sms = openSms(tools.log) }: Partial<Means> = {},
): Service {
  const shelf: Shelf = {
    store: noticesStore(tools.db),
    directory: tools.directory,
    vault: tools.vault,
    askFunction,
    reach: openReach(tools.db),
    placesIn: openPlaces(tools.db),
    sms,
    templates: ids,
  }
  const handlers = {
    ...mineHandlers(shelf),
    ...tellHandlers(shelf),
    ...deliverHandlers(shelf),
    ...callHandlers(shelf),
    ...keepingHandlers(shelf),
  }
  return serve('notices', noticesContract, handlers, tools)
}
