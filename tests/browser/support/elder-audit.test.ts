import { auditAtSizes, auditPage, expectNoProblems, type AuditKind, type Problem } from './elder-audit'
import { describeInChromium } from './chromium'

const good = 'font:20px/1.5 sans-serif;color:#23261f'
const screen = (body: string): string =>
  `<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:0;--k:1;background:#f4f3ec;${good}}.k-scope{padding:8px}</style><div class="k-scope">${body}</div>`

const bad: [Problem['rule'], AuditKind, string][] = [
  ['text size', 'elder', '<p style="font-size:17px">小字</p>'],
  ['text size', 'desk', '<p style="font-size:15px">小字</p>'],
  ['line height', 'staff', '<p style="line-height:1.3">太挤</p>'],
  ['line height', 'elder', '<p style="line-height:normal">没有行高</p>'],
  ['contrast', 'elder', '<p style="color:#777">太淡</p>'],
  ['contrast', 'elder', '<p style="opacity:.5">褪色</p>'],
  [
    'contrast',
    'elder',
    '<div role="button" class="n-btn" style="height:60px;background:#e98b4f;color:#fff">太淡</div>',
  ],
  [
    'past the edge',
    'elder',
    '<p style="width:500px;white-space:nowrap">这一句话很长很长很长很长很长很长很长很长很长很长</p>',
  ],
  [
    'clipped',
    'elder',
    '<p style="height:20px;overflow:hidden">这一句话很长很长很长很长很长很长很长很长很长很长</p>',
  ],
  ['target', 'elder', '<div role="button" style="height:59px">按我</div>'],
  ['target', 'elder', '<div role="button" class="n-btn-main" style="height:60px">按我</div>'],
  ['target', 'staff', '<div role="tab" style="height:44px">按我</div>'],
]

describeInChromium('the audit for old eyes and hands', browser => {
  const audit = async (html: string, kind: AuditKind): Promise<Problem[]> => {
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } })
    await page.setContent(screen(html))
    const problems = await auditPage(page, { kind })
    await page.close()
    return problems
  }

  test.each(bad)('finds %s (%s): %s', async (rule, kind, html) => {
    expect((await audit(html, kind)).map(problem => problem.rule)).toEqual([rule])
  })

  test('has nothing against a page as it should be', async () => {
    const problems = await audit(
      '<p>沈奶奶，早上好</p><div role="button" class="n-btn-main n-btn" style="height:64px;background:#bf4f0b;color:#fff">订饭</div>',
      'elder',
    )
    expect(problems).toEqual([])
  })

  test('looks only at the page in sight when the browser keeps older ones', async () => {
    expect(
      await audit('<div style="font-size:10px">旧的</div><div class="taro_page_show">新的</div>', 'elder'),
    ).toEqual([])
  })

  test('finds what breaks only when letters grow, and what breaks only on the narrowest phone', async () => {
    const page = await browser().newPage()
    await page.setContent(
      screen(
        '<p style="font-size:calc(20px * var(--k));width:300px;height:30px;overflow:hidden">十二个字正好排满这一行字</p><p style="width:340px">宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽宽</p>',
      ),
    )
    const problems = await auditAtSizes(page, { kind: 'elder' })
    expect(problems.map(({ rule, at }) => `${rule} ${at}`)).toEqual(['clipped 375 ×1.4', 'past the edge 320'])
    expect(() => expectNoProblems(problems)).toThrow('clipped')
    await page.close()
  })
})
