import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openLocalCloud } from './open-local-cloud'
import { bundle, childEnvironment } from './testing/bundle'
import type { Failure } from './testing/sdk'

const folder = mkdtempSync(join(tmpdir(), 'full-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  readonly acknowledged: string[]
  readonly refusal: Failure
  readonly again: Failure
  readonly readable: number
  readonly named: string[]
}

test('when the file may not grow any more, writes are refused, reads go on, and every yes was true', async () => {
  const file = join(folder, 'data.sqlite')
  const script = await bundle('filler', folder)
  // The system's own limit on file sizes; the signal that would end the process is switched off.
  const command = `trap '' XFSZ; ulimit -f 3000; exec "${process.execPath}" "${script}" "${file}"`
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { env: childEnvironment() })
  const told = JSON.parse(stdout) as Told
  const cloud = await openLocalCloud({ file, indexes: { collections: { rows: { indexes: [] } } } })
  const kept = cloud.readAll('rows').map(document => document._id)
  await cloud.close()
  expect(told.acknowledged.length).toBeGreaterThan(10)
  expect(told.refusal.message).toMatch(/The disk refused a write/)
  expect(told.again.message).toMatch(/nothing is written until the next start/)
  expect(told.named).toEqual([expect.stringMatching(/disk|I\/O/)])
  expect(told.readable).toBe(told.acknowledged.length)
  expect(kept).toEqual(told.acknowledged)
}, 20_000)
