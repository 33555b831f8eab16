import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocalCloud, type LocalCloud } from './open-local-cloud'
import { command, connect } from './testing/sdk'

const indexes = {
  collections: {
    seats: { indexes: [] },
    people: { indexes: [{ name: 'card', fields: ['card'], unique: true }] },
  },
}
const folder = mkdtempSync(join(tmpdir(), 'cloud-'))
const opened: LocalCloud[] = []
const open = async (more: object = {}): Promise<LocalCloud> => {
  const cloud = await openLocalCloud({ indexes, ...more })
  opened.push(cloud)
  return cloud
}
afterAll(async () => {
  await Promise.all(opened.map(cloud => cloud.close()))
  rmSync(folder, { recursive: true })
})

test('what was written is there again after a restart, in the same order', async () => {
  const file = join(folder, 'restart.sqlite')
  const first = await open({ file })
  const db = connect(first.env).database()
  await db.collection('seats').add({ _id: 'b', left: 2, at: new Date(5) })
  await db.collection('seats').add({ _id: 'a', left: 1 })
  await db
    .collection('seats')
    .doc('b')
    .update({ left: command.inc(-1) })
  await first.close()
  const second = await open({ file })
  expect(second.readAll('seats')).toEqual([
    { _id: 'b', left: 1, at: new Date(5) },
    { _id: 'a', left: 1 },
  ])
})

test('a data file in use by a running cloud is not opened twice', async () => {
  const file = join(folder, 'busy.sqlite')
  await open({ file })
  await expect(openLocalCloud({ indexes, file })).rejects.toMatchObject({ reason: 'in-use' })
})

test('a folder that cannot be written is named in one sentence', async () => {
  const inTheWay = join(folder, 'a-file')
  writeFileSync(inTheWay, '')
  await expect(openLocalCloud({ indexes, file: join(inTheWay, 'data.sqlite') })).rejects.toMatchObject({
    reason: 'unwritable',
  })
})

test('a file that is no data file is called damaged and left alone', async () => {
  const file = join(folder, 'notes.txt')
  writeFileSync(file, 'x'.repeat(5000))
  await expect(openLocalCloud({ indexes, file })).rejects.toMatchObject({ reason: 'damaged' })
})

test('a port in use is said to be in use', async () => {
  const cloud = await open()
  const port = Number(new URL(cloud.url).port)
  await expect(openLocalCloud({ indexes, port })).rejects.toMatchObject({ reason: 'port-in-use' })
})

test('a backup taken while running opens as a cloud of its own', async () => {
  const cloud = await open({ file: join(folder, 'live.sqlite') })
  await connect(cloud.env).database().collection('seats').add({ _id: 'kept' })
  const copy = join(folder, 'copy.sqlite')
  await cloud.backup(copy)
  expect((await open({ file: copy })).readAll('seats')).toEqual([{ _id: 'kept' }])
})

test('a mistake in the table of indexes is named by its place', async () => {
  const typo = {
    collections: { seats: { indexes: [{ name: 'day', felds: ['day'] }] } },
  } as unknown as typeof indexes
  await expect(openLocalCloud({ indexes: typo })).rejects.toThrow(/felds/)
})

test('a backup does not write over a file', async () => {
  const cloud = await open({ file: join(folder, 'again.sqlite') })
  await cloud.backup(join(folder, 'taken.sqlite'))
  await expect(cloud.backup(join(folder, 'taken.sqlite'))).rejects.toMatchObject({ reason: 'unwritable' })
})

test('files, messages and collections made while running are there after a restart', async () => {
  const file = join(folder, 'all.sqlite')
  const first = await open({ file })
  const app = connect(first.env)
  const { fileID } = await app.uploadFile({ cloudPath: 'menu/周一.txt', fileContent: Buffer.from('红烧肉') })
  await app.callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData: { touser: 'o1', templateId: 't1', data: { thing1: { value: '午餐' } } },
  })
  await app.database().createCollection('extra')
  await app.database().collection('extra').add({ _id: 'x' })
  await first.close()
  const second = await open({ file })
  const again = connect(second.env)
  expect((await again.downloadFile({ fileID })).fileContent.toString()).toBe('红烧肉')
  expect(second.messages()).toMatchObject([{ touser: 'o1', data: { thing1: '午餐' } }])
  expect((await again.database().collection('extra').count()).total).toBe(1)
})
