import { join } from 'node:path'
import { openCommunity, qiao, type Community, type Web } from '../support/community'
import { WebPhone } from '../support/phone-web'
import { pages } from '../support/screen-state'
import { auditPage, expectNoProblems } from './support/elder-audit'
import { describeInChromium } from './support/chromium'

const ROSTER = join(__dirname, '../samples/roster-courtyard-18.gb18030.csv')

describeInChromium('a roster on a desk', browser => {
  let community: Community
  let web: Web
  let desk: WebPhone
  beforeEach(async () => {
    community = await openCommunity()
    web = await community.openWeb()
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 } })
    desk = await WebPhone.take(context, { who: qiao, web, community })
    await desk.restart(pages.deskImport)
  })
  afterEach(async () => {
    await desk.page.context().close()
    await web.close()
    await community.world.close()
  })

  async function choose(file: string): Promise<void> {
    const asked = desk.page.waitForEvent('filechooser')
    await desk.tap('选文件')
    await (await asked).setFiles(file)
    await desk.page.getByText('换一个文件').waitFor()
    await desk.rest()
  }
  const added = () => community.world.cloud.readAll('persons').filter(row => row['run'] !== undefined)

  test('is read from a real file, shown, written with the forms signed, and taken back', async () => {
    await choose(ROSTER)
    expect(await desk.words()).toMatch(/317 行.*309 新增.*6 没收的行.*2 重复的行/)
    expect(await desk.words()).toContain('身份证号的最后一位对不上')
    expectNoProblems(await auditPage(desk.page, { kind: 'desk' }))
    expect(added()).toEqual([])

    await desk.tap('名册上的人都签过同意书')
    await desk.page.getByText('换一个文件').waitFor()
    await desk.tap('写入 309 人')
    await desk.page.getByText('写好了').waitFor()
    await desk.rest()
    expect(added()).toHaveLength(309)
    expect(added()[0]).toMatchObject({ consents: { care: { given: true, how: 'paper', by: qiao } } })

    await desk.tap('退回这一次')
    await desk.tap('退回')
    await desk.page.getByText('移除 309 人').waitFor()
    expect(added()).toEqual([])
    expect(desk.complaints).toEqual([])
  })
})
