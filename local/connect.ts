import { openTools, type StoreTools } from '../cloudfunctions/kit/tools'
import { runningServer } from './data-folder'
import { existingFolder } from './existing-folder'
import { openCloud, pointSdk } from './open-cloud'

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
  const tools = { ...openTools(), log: () => undefined }
  return { tools, close: () => cloud?.close() ?? Promise.resolve() }
}
