import { randomBytes } from 'node:crypto'
import type { Json } from './ejson'
import { invalidParam } from './errors'
import type { Extra, Journal } from './journal'
import type { Reply, Request } from './request'

export const filesPath = '/_files/'
const prefix = 'cloud://nuanlin-local.local/'

const pathOf = (fileId: string): string | undefined =>
  fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined

const fileIdIn = (json: Json): string => {
  const id = typeof json === 'object' && json !== null && !Array.isArray(json) ? json.fileid : json
  if (typeof id !== 'string') throw invalidParam('A file id must be a text.')
  return id
}

/** The storage part of the wire protocol; the bytes go by PUT and GET below `/_files/`. */
export class Files {
  private readonly permits = new Map<string, string>()

  constructor(
    private readonly journal: Journal,
    private readonly write: (extra: Extra) => Promise<void>,
    private readonly origin: () => string,
  ) {}

  getUploadMetadata(request: Request): Reply {
    const path = request.text('path').replace(/^\/+/, '')
    const permit = randomBytes(16).toString('hex')
    this.permits.set(permit, path)
    const url = `${this.origin()}${filesPath}${path.split('/').map(encodeURIComponent).join('/')}`
    return { data: { url, token: permit, authorization: permit, fileId: prefix + path, cosFileId: permit } }
  }

  batchGetDownloadUrl(request: Request): Reply {
    const list = request.value('file_list')
    if (!Array.isArray(list)) throw invalidParam('file_list must be a list.')
    const urls = list.map(fileIdIn).map(fileID => {
      const path = pathOf(fileID)
      return path !== undefined && this.journal.hasFile(path)
        ? { code: 'SUCCESS', fileID, tempFileURL: `${this.origin()}${filesPath}${path}` }
        : { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    })
    return { data: { download_list: urls } }
  }

  async batchDeleteFile(request: Request): Promise<Reply> {
    const remove = async (fileID: string): Promise<object> => {
      const path = pathOf(fileID)
      if (path === undefined || !this.journal.hasFile(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
      await this.write({ statement: 'removeFile', values: [path] })
      return { fileID, code: 'SUCCESS' }
    }
    return { data: { delete_list: await Promise.all(request.texts('fileid_list').map(remove)) } }
  }

  /** Takes the bytes if this upload was announced; one permit serves once. */
  async put(path: string, permit: string | undefined, body: Buffer): Promise<boolean> {
    if (permit === undefined || this.permits.get(permit) !== path) return false
    this.permits.delete(permit)
    await this.write({ statement: 'putFile', values: [path, body] })
    return true
  }

  get(path: string): Buffer | undefined {
    return this.journal.file(path)
  }
}
