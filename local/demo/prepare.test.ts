import { isDeepStrictEqual } from 'node:util'
import indexes from '../../config/indexes.json'
import { newKeyRing, openVault } from '../../cloudfunctions/kit/crypto'
import { instantOf } from '../../domain/kernel/time'
import { audit, collections } from '../audit/audit'
import { checkSealed } from '../audit/sealed'
import { openLocalCloud, type LocalCloud } from '../cloud/open-local-cloud'
import type { DataFolder, Mark } from '../data-folder'
import { pointSdk } from '../open-cloud'
import { prepareDemo } from './prepare'

jest.setTimeout(60_000)

let cloud: LocalCloud
let folder: Pick<DataFolder, 'mark' | 'setMark'>
beforeEach(async () => {
  cloud = await openLocalCloud({ indexes })
  pointSdk(cloud.env, JSON.stringify(newKeyRing()))
  folder = {
    mark: { kind: 'demo' },
    setMark: (mark: Mark) => void (folder.mark = mark),
  }
})
afterEach(() => cloud.close())

const prepare = (day: string, clock: string) => prepareDemo(folder, instantOf(day, clock), () => undefined)
const wrong = (day: string) =>
  audit(name => cloud.readAll(name), instantOf(day, '23:00')).flatMap(({ findings }) => findings)
/** Every row by its place, so that what changed can be named. */
const whole = () =>
  new Map(
    collections.flatMap(name =>
      cloud.readAll(name).map(row => [`${name}/${row._id as string}`, row] as const),
    ),
  )
const held = (day: string, meal = 'lunch') => {
  const row = cloud.readAll('sittings').find(({ _id }) => _id === `999999001001.k1:${day}:${meal}`)
  return Object.keys((row?.by ?? {}) as object).length
}
const served = (day: string) => cloud.readAll('served').filter(row => row.day === day).length

test('on a Friday afternoon seventy have eaten, seven are awaited, and tomorrow is filling', async () => {
  await prepare('2026-11-20', '13:30')
  expect([held('2026-11-20'), served('2026-11-20')]).toEqual([70, 63])
  expect([held('2026-11-20', 'dinner'), held('2026-11-21')]).toEqual([9, 24])
  expect(served('2026-11-19')).toBe(25)
  expect(wrong('2026-11-20')).toEqual([])
  expect(await checkSealed(name => cloud.readAll(name), openVault())).toEqual([])
})

test('early in the morning everybody is still awaited', async () => {
  await prepare('2026-11-20', '06:10')
  expect([held('2026-11-20'), served('2026-11-20')]).toEqual([70, 0])
})

test('from a Saturday over the Sunday rest to Monday each day adds its own and breaks nothing', async () => {
  for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) {
    await prepare(day, '12:10')
    expect(wrong(day)).toEqual([])
  }
  // By Sunday Shen and her husband have had Saturday's lunch too.
  expect([held('2026-11-22'), served('2026-11-21')]).toEqual([0, 65])
  expect(held('2026-11-23')).toBeGreaterThanOrEqual(70)
})

test('made again on the same day it changes nothing', async () => {
  await prepare('2026-11-20', '13:30')
  const before = whole()
  folder.setMark({ kind: 'demo' })
  await prepare('2026-11-20', '13:30')
  const after = whole()
  expect([...after].filter(([place, row]) => !isDeepStrictEqual(before.get(place), row))).toEqual([])
  expect(after.size).toBe(before.size)
})
