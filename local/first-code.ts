import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { dataOf } from '../cloudfunctions/kit/ask-function'
import { openVault } from '../cloudfunctions/kit/crypto'
import { vouch } from '../cloudfunctions/kit/vouch'
import type { Instant } from '../domain/kernel/time'
import type { Host } from './host'

/** With what the first administrator of a fresh installation comes in, and until when. */
export interface FirstCode {
  code: string
  until: Instant
}

const said = z.object({ code: z.string().optional(), until: z.number().optional() })

/** A fresh code for the first administrator, as the platform asks for it; undefined once there is one. */
export async function firstCodeOf(host: Host, keys: string): Promise<FirstCode | undefined> {
  const key = `first-${randomBytes(12).toString('hex')}`
  const call = vouch(openVault(keys), { action: 'firstCode', input: {}, key })
  const { code, until } = said.parse(dataOf(await host.invoke('people', call, { kind: 'platform' })))
  return code !== undefined && until !== undefined ? { code, until } : undefined
}
