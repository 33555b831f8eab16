import type { Call, Reply } from '../../domain/kernel/contract'
import type { PlatformContext } from './caller'
import { openVault, type Vault } from './crypto'
import { openDatabase, type Database } from './database'
import { openDirectory } from './directory'
import { entry } from './entry'
import { openLimits } from './limits'
import { logToConsole } from './log'
import type { Service, Tools } from './serve'
import { readSession } from './session'
import { isVouched } from './vouch'

/** What a service that keeps rows works with: the clock, the log, who is who, the store and the keys. */
export interface StoreTools extends Tools {
  db: Database
  vault: Vault
}

/** Opens the real tools from the environment a function runs in; throws when it holds no keys. */
export function openTools(vault: Vault = openVault()): StoreTools {
  const db = openDatabase()
  const directory = openDirectory(db, vault)
  return { db, vault, directory, now: Date.now, log: logToConsole, limits: openLimits() }
}

/**
 * The `main` of a cloud function. Its tools are opened at the first call, not when the file is read, so that a bundle can
 * be loaded, measured and tested without an environment.
 */
export function cloudMain(
  make: (tools: StoreTools) => Service,
  isPlatform: (vault: Vault, event: unknown) => boolean = isVouched,
) {
  let main: ReturnType<typeof entry> | undefined
  return (event: Partial<Call>, context?: PlatformContext): Promise<Reply<unknown>> => {
    main ??= open(make, isPlatform)
    return main(event, context)
  }
}

function open(make: (tools: StoreTools) => Service, isPlatform: (vault: Vault, event: unknown) => boolean) {
  const tools = openTools()
  return entry(make(tools), {
    isPlatform: event => isPlatform(tools.vault, event),
    session: session => readSession(tools.vault, session, tools.now()),
  })
}
