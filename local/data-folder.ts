import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { newKeyRing, type KeyRing } from '../cloudfunctions/kit/crypto'
import type { Day } from '../domain/kernel/time'
import { StartError } from './start-error'

/** What kind of community lies in a data folder; written before anything else is, so a killed start is recognised. */
export interface Mark {
  kind: 'demo' | 'real'
  /** The day for which the demo was last made complete. */
  readyFor?: Day
}

export interface DataFolder {
  path: string
  database: string
  server: string
  /** `NUANLIN_KEYS`, as it was when the folder was opened. */
  keys: string
  /** The ring as it is in the folder now. */
  readKeys: () => string
  setKeys: (ring: KeyRing) => void
  mark: Mark
  setMark: (mark: Mark) => void
}

function toTheDisk(path: string, flags: string, write: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags, 0o600)
  try {
    write(descriptor)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Written beside and moved into place, so a killed process or a power cut leaves the old file or the new one. */
function writeWhole(file: string, text: string): void {
  rmSync(`${file}.new`, { force: true })
  toTheDisk(`${file}.new`, 'wx', descriptor => writeFileSync(descriptor, text))
  renameSync(`${file}.new`, file)
  toTheDisk(dirname(file), 'r', () => undefined)
}

function readOr<T>(file: string, make: () => T): T {
  // Only this program writes these files.
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  const made = make()
  writeWhole(file, JSON.stringify(made, null, 2))
  return made
}

/** Makes a folder and those above it, one by one: asked for all at once, Node tries forever where a system forbids it. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

function readFolder(path: string, kind: Mark['kind']): DataFolder {
  makeFolder(path)
  chmodSync(path, 0o700)
  const at = (name: string) => join(path, name)
  const hadData = existsSync(at('nuanlin.db'))
  const lostKeys = hadData && !existsSync(at('keys.json'))
  if (lostKeys)
    throw new StartError(
      `${path} 里有数据，但找不到密钥 keys.json，居民的信息打不开。请把它从备份里放回来。`,
      `${path} holds data but keys.json is gone, so nothing in it can be opened. Put it back from a backup.`,
    )
  const setMark = (mark: Mark) => writeWhole(at('community.json'), JSON.stringify(mark))
  return {
    path,
    database: at('nuanlin.db'),
    server: at('server.json'),
    keys: JSON.stringify(readOr(at('keys.json'), newKeyRing)),
    readKeys: () => readFileSync(at('keys.json'), 'utf8'),
    setKeys: ring => writeWhole(at('keys.json'), JSON.stringify(ring, null, 2)),
    mark: readOr<Mark>(at('community.json'), () => ({ kind: hadData ? 'real' : kind })),
    setMark,
  }
}

/** Opens or makes a data folder, readable by its owner only. Throws a `StartError` when that cannot be. */
export function openDataFolder(path: string, kind: Mark['kind']): DataFolder {
  try {
    return readFolder(path, kind)
  } catch (error) {
    if (error instanceof StartError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `数据文件夹 ${path} 不能写。请换一个：DATA_DIR=路径 npm start`,
      `The data folder ${path} cannot be used (${why}). Choose another: DATA_DIR=path npm start`,
    )
  }
}

export interface RunningServer {
  pid: number
  /** The environment that points the SDK at its local cloud. */
  env: Record<string, string>
  control: string
  secret: string
}

export const announce = (folder: DataFolder, server: RunningServer): void =>
  writeWhole(folder.server, JSON.stringify(server))

export const withdraw = (folder: DataFolder): void => rmSync(folder.server, { force: true })

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The server that runs on a data folder now, if there is one. */
export function runningServer(folder: Pick<DataFolder, 'server'>): RunningServer | undefined {
  if (!existsSync(folder.server)) return undefined
  const said = JSON.parse(readFileSync(folder.server, 'utf8')) as RunningServer
  return isAlive(said.pid) ? said : undefined
}
