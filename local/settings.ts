import { resolve } from 'node:path'
import { root } from './root'
import { StartError } from './start-error'

export interface Settings {
  dataDir: string
  port: number
  host: string
  kind: 'demo' | 'real'
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartError(
    `PORT=${text} 不是端口号，请用 1 到 65535 的数。`,
    `PORT=${text} is no port: use 1 to 65535.`,
  )
}

/** Where the data lies; the same for the server and for every command. */
export const dataDirOf = (env: NodeJS.ProcessEnv): string => resolve(root, env['DATA_DIR'] ?? 'data')

/** Reads the few settings there are from the environment. */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => ({
  dataDir: dataDirOf(env),
  port: portOf(env['PORT'] ?? '8787'),
  host: env['HOST'] ?? '127.0.0.1',
  kind: env['DEMO'] === '0' ? 'real' : 'demo',
})
