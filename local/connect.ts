import { openVault } from '../cloudfunctions/kit/crypto'
import { openTools, type StoreTools } from '../cloudfunctions/kit/tools'
import { runningServer } from './data-folder'
import { existingFolder } from './existing-folder'
import { openCloud, pointSdk } from './open-cloud'

/** What was read, for so many milliseconds; then it is read again. */
function freshEvery(ms: number, read: () => string): () => string {
  let [text, until] = ['', 0]
  return () => {
    if (Date.now() >= until) [text, until] = [read(), Date.now() + ms]
    return text
  }
}

export interface Connection {
  tools: StoreTools
  close: () => Promise<void>
}

/** The tools of services on the data folder: through the server that runs on it, otherwise by opening it for this command. */
export async function connect(): Promise<Connection> {
  const folder = existingFolder()
  const server = runningServer(folder)
  const cloud = server ? undefined : await openCloud(folder)
  if (server) pointSdk(server.env, folder.keys)
  // The keys may be changed while this command runs: it seals with those that the folder has.
  const tools = { ...openTools(openVault(freshEvery(1000, folder.readKeys))), log: () => undefined }
  return { tools, close: () => cloud?.close() ?? Promise.resolve() }
}
