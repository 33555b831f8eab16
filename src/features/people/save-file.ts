import Taro from '@tarojs/taro'

/** A file as the service hands it over. */
export interface HandedFile {
  name: string
  type: string
  base64: string
}

/** On a web page: the browser lays it where it lays what is downloaded. */
function download({ name, type, base64 }: HandedFile): Promise<void> {
  const link = document.createElement('a')
  link.href = `data:${type};base64,${base64}`
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  return Promise.resolve()
}

/** In WeChat: a workbook opens, with WeChat's own menu to pass it on; other files are sent to somebody at once. */
async function toWeChat({ name, base64 }: HandedFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await (name.endsWith('.xlsx')
    ? Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    : Taro.shareFileMessage({ filePath, fileName: name }))
}

/** Gives a file to whoever asked for it; false when this phone cannot keep it. */
export async function saveFile(file: HandedFile): Promise<boolean> {
  try {
    await (process.env.TARO_ENV === 'h5' ? download(file) : toWeChat(file))
    return true
  } catch {
    // WeChat says no when the space is full, and when one closes its menu: the screen says what else one can do.
    return false
  }
}
