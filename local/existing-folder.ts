import { existsSync } from 'node:fs'
import { openDataFolder, type DataFolder } from './data-folder'
import { dataDirOf } from './settings'
import { StartError } from './start-error'
import { join } from 'node:path'

/** The data folder that the environment names; a command never makes one. */
export function existingFolder(): DataFolder {
  const path = dataDirOf(process.env)
  if (!existsSync(join(path, 'nuanlin.db')))
    throw new StartError(
      `${path} 里还没有数据。请先运行 npm start，或用 DATA_DIR=路径 指出数据文件夹。`,
      `${path} holds no data yet. Run npm start first, or name the folder: DATA_DIR=path`,
    )
  return openDataFolder(path, 'real')
}
