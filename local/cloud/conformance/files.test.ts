import { app, standOn } from './ground'
import { failureOf } from '../testing/sdk'

standOn('files')

describe('files', () => {
  test('what is uploaded comes back, until it is deleted', async () => {
    const { fileID } = await app().uploadFile({
      cloudPath: 'nuanlin_conformance/菜 单.txt',
      fileContent: Buffer.from('红烧肉'),
    })
    const { fileContent } = await app().downloadFile({ fileID })
    expect(fileContent.toString()).toBe('红烧肉')
    const { fileList } = await app().deleteFile({ fileList: [fileID] })
    expect(fileList).toMatchObject([{ fileID, code: 'SUCCESS' }])
    expect((await failureOf(app().downloadFile({ fileID }))).code).not.toBe('none')
  })
})
