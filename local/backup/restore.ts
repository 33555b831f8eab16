import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openDataFolder } from '../data-folder'
import { openCloud } from '../open-cloud'
import { runCommand } from '../run-command'
import { dataDirOf } from '../settings'
import { StartError } from '../start-error'
import { takeExtras } from './extras'

function readWish(): { file: string; replace: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { replace: { type: 'boolean' } },
  })
  const [name] = positionals
  if (name === undefined || !existsSync(resolve(name)))
    throw new StartError(
      '用法：npm run restore -- 备份文件 [--replace]',
      'Usage: npm run restore -- FILE [--replace]',
    )
  return { file: resolve(name), replace: values['replace'] === true }
}

/** Lays the backup out in a folder of its own; only a readable one gets any further. */
function unpack(file: string, into: string): void {
  mkdirSync(into, { mode: 0o700 })
  const database = join(into, 'nuanlin.db')
  copyFileSync(file, database)
  chmodSync(database, 0o600)
  const extras = takeExtras(database)
  if (!extras?.['keys.json'])
    throw new StartError(
      `${file} 不是暖邻的备份文件，或已经损坏。`,
      `${file} is no backup of Nuanlin, or damaged.`,
    )
  for (const name of ['keys.json', 'community.json'])
    writeFileSync(join(into, name), extras[name] ?? '{"kind":"real"}', { mode: 0o600 })
}

/** The folder may hold data only if it is to be replaced, and then nobody may be using it. */
async function makeRoom(path: string, replace: boolean): Promise<string | undefined> {
  if (!existsSync(join(path, 'nuanlin.db'))) return existsSync(path) ? aside(path) : undefined
  if (!replace)
    throw new StartError(
      `${path} 里已经有数据。要换成备份，请加 --replace（原来的会留在旁边），或用 DATA_DIR=路径 换个地方。`,
      `${path} holds data already. Add --replace to put the backup in its place (the old is kept beside), or choose another DATA_DIR.`,
    )
  const cloud = await openCloud(openDataFolder(path, 'real'))
  await cloud.close()
  return aside(path)
}

function aside(path: string): string {
  const old = Array.from({ length: 1000 }, (_, n) => `${path}.old-${n + 1}`).find(name => !existsSync(name))
  if (old === undefined)
    throw new StartError('旧数据太多了，请先清理。', 'Too many old data folders lie beside it.')
  renameSync(path, old)
  return old
}

runCommand(async () => {
  const { file, replace } = readWish()
  const path = dataDirOf(process.env)
  const part = `${path}.restoring`
  rmSync(part, { recursive: true, force: true })
  unpack(file, part)
  const old = await makeRoom(path, replace)
  renameSync(part, path)
  console.log(
    `已恢复到 ${path}${old === undefined ? '' : `，原来的在 ${old}`}\nRestored. npm start serves it.`,
  )
  return 0
})
