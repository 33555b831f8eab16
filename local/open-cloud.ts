import indexes from '../config/indexes.json'
import type { Invoke } from './cloud/functions'
import { LocalCloudError, type OpenFailure } from './cloud/errors'
import { openLocalCloud, type LocalCloud } from './cloud/open-local-cloud'
import type { DataFolder } from './data-folder'
import { StartError } from './start-error'

const words: Record<OpenFailure, (folder: string) => [chinese: string, english: string]> = {
  'in-use': folder => [
    `数据文件夹 ${folder} 正被另一个暖邻程序使用。请先关掉那一个，或换一个：DATA_DIR=路径 npm start`,
    `The data folder ${folder} is in use by another running Nuanlin. Stop that one, or choose another: DATA_DIR=path npm start`,
  ],
  unwritable: folder => [
    `数据文件夹 ${folder} 不能写。请看看权限和磁盘，或换一个：DATA_DIR=路径 npm start`,
    `The data folder ${folder} cannot be written. Look at its permissions and the disk, or choose another: DATA_DIR=path npm start`,
  ],
  damaged: folder => [
    `数据文件夹 ${folder} 里的 nuanlin.db 读不出来。请用备份恢复：npm run restore -- 备份文件`,
    `nuanlin.db in ${folder} is not readable. Restore a backup: npm run restore -- FILE`,
  ],
  'port-in-use': () => ['本机的云打不开端口。', 'The local cloud could not open a port.'],
}

/** What the log says when the disk refuses a write; people are told that it did not work and may try again. */
const readOnlyWords = (folder: string, reason: string): string =>
  `磁盘写不进去了（${reason}）。从现在起只能看，不能写；已经答应的都在。请看看 ${folder} 所在的磁盘，腾出地方再重新启动。\n` +
  `The disk refused a write (${reason}). From now on everything can be read and nothing written; what was acknowledged is there. Look at the disk of ${folder}, make room, start again.`

/** Opens the local cloud of a data folder and points the SDK of this process at it. */
export async function openCloud(
  folder: DataFolder,
  invoke?: Invoke,
  log: (line: string) => void = console.error,
): Promise<LocalCloud> {
  const readOnly = (reason: string) => log(readOnlyWords(folder.path, reason))
  try {
    const cloud = await openLocalCloud({ file: folder.database, indexes, invoke, readOnly })
    pointSdk(cloud.env, folder.keys)
    return cloud
  } catch (error) {
    if (!(error instanceof LocalCloudError)) throw error
    throw new StartError(...words[error.reason](folder.path))
  }
}

/** The SDK and the vault of this process read where they are from the environment. */
export function pointSdk(env: Readonly<Record<string, string>>, keys: string): void {
  Object.assign(process.env, env, { NUANLIN_KEYS: keys, SILENCE: 'true' })
}
