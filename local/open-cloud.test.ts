import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Journal } from './cloud/journal'
import type { LocalCloud } from './cloud/open-local-cloud'
import { connect, failureOf } from './cloud/testing/sdk'
import { openDataFolder } from './data-folder'
import { openCloud } from './open-cloud'

const place = mkdtempSync(join(tmpdir(), 'nuanlin-cloud-'))
let cloud: LocalCloud | undefined
afterAll(async () => {
  // Also after a failure: an open cloud would keep this process for ever.
  await cloud?.close()
  rmSync(place, { recursive: true })
})

test('a disk that refuses is named once in the log, in two languages, with the folder and what to do', async () => {
  const said: string[] = []
  const folder = openDataFolder(join(place, 'data'), 'real')
  cloud = await openCloud(folder, undefined, line => said.push(line))
  const persons = connect(cloud.env).database().collection('persons')
  jest.spyOn(Journal.prototype, 'write').mockRejectedValueOnce(new Error('disk I/O error'))
  const told = [await failureOf(persons.add({ _id: 'a' })), await failureOf(persons.add({ _id: 'b' }))]
  expect(told.map(({ code }) => code)).toEqual(['DATABASE_REQUEST_FAILED', 'DATABASE_REQUEST_FAILED'])
  expect((await persons.count()).total).toBe(0)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/只能看，不能写[\s\S]*disk I\/O error[\s\S]*make room/)
  expect(said[0]).toContain(folder.path)
})
