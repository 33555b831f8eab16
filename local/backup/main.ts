import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { readRing } from '../../cloudfunctions/kit/crypto'
import { askForBackup } from '../control'
import { runningServer } from '../data-folder'
import { existingFolder } from '../existing-folder'
import { bothRings } from '../keys/ring'
import { openCloud } from '../open-cloud'
import { runCommand } from '../run-command'
import { StartError } from '../start-error'
import { putExtras } from './extras'

function targetOf([name, ...rest]: string[]): string {
  if (name === undefined || rest.length > 0)
    throw new StartError('用法：npm run backup -- 备份文件', 'Usage: npm run backup -- FILE')
  const file = resolve(name)
  if (existsSync(file))
    throw new StartError(`${file} 已经有了，请换一个名字。`, `${file} exists already: choose another name.`)
  return file
}

async function copyData(part: string): Promise<Record<string, string>> {
  const folder = existingFolder()
  const server = runningServer(folder)
  if (server) await askForBackup(server, part)
  else {
    const cloud = await openCloud(folder)
    await cloud.backup(part).finally(() => cloud.close())
  }
  // Keys may have been changed while it was copied: those of before and of after open all of it.
  const ring = bothRings(readRing(folder.keys), readRing(folder.readKeys()))
  return { 'keys.json': JSON.stringify(ring, null, 2), 'community.json': JSON.stringify(folder.mark) }
}

runCommand(async () => {
  const file = targetOf(process.argv.slice(2))
  const part = `${file}.part`
  rmSync(part, { force: true })
  const extras = await copyData(part).catch((error: unknown): never => {
    if (error instanceof StartError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(`备份没有做成：${file} 写不了。`, `The backup could not be written (${why}).`)
  })
  chmodSync(part, 0o600)
  putExtras(part, extras)
  renameSync(part, file)
  console.log(
    `备份好了：${file}\n里面有居民信息和打开它的密钥，请像钥匙一样保管。\nDone. It holds the records and the keys that open them: lock it away.`,
  )
  return 0
})
