import type { PersonRow } from '../../../cloudfunctions/kit/person-row'
import { shen, stranger } from '../../support/community'
import { pages } from '../../support/screen-state'
import { eachInVillage } from './village'

const village = eachInVillage()

test('somebody new comes in by himself, and can order his lunch a moment later', async () => {
  const { give, community } = village()
  const phone = await give(stranger)
  await phone.tap('我是第一次来')
  await phone.tap('我自己用')
  await phone.tap('下一步')
  await phone.type('方玉兰')
  for (const words of ['下一步', '下一步', '1号楼', '下一步', '下一步', '同意，给我办', '同意，登记'])
    await phone.tap(words)
  expect(await phone.words()).toContain('登记好了')
  await phone.tap('去首页看看')
  expect(await phone.words()).toMatch(/今天中午|午饭/)
  const rows = community.world.cloud.readAll('persons') as unknown as PersonRow[]
  expect(rows.filter(({ name }) => name === '方玉兰')).toHaveLength(1)
})

test('a registration whose answer got lost is done once', async () => {
  const { give, community } = village()
  const phone = await give(stranger, { open: pages.register })
  await phone.tap('我来当志愿者')
  await phone.tap('下一步')
  await phone.type('方玉兰')
  for (const words of ['下一步', '下一步', '1号楼', '下一步', '下一步', '同意，给我办'])
    await phone.tap(words)
  phone.loseAnswers(1)
  await phone.tap('同意，登记')
  await phone.waitOut()
  expect(await phone.words()).toContain('登记好了')
  const rows = community.world.cloud.readAll('persons') as unknown as PersonRow[]
  expect(rows.filter(({ name }) => name === '方玉兰')).toHaveLength(1)
})

test('the privacy page is two touches from home, and one more to what she agreed to; nothing is taken back unasked', async () => {
  const { give } = village()
  const phone = await give(shen)
  await phone.tap('我的')
  await phone.tap('隐私')
  expect(phone.taps).toBe(2)
  expect(await phone.words()).toContain('十五个工作日')
  await phone.tap('同意与收回')
  await phone.tap('收回「饮食和照顾」')
  const sheet = await phone.words()
  expect(sheet).toContain('还是照旧')
})
