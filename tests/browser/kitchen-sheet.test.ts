import { openOnWeb } from '../support/state-on-phone'
import { states } from '../support/states'
import { weekRows } from '../support/states-village'
import { describeInChromium } from './support/chromium'

/** As many different dishes as a canteen of this kind cooks on a feast day. */
const feast = weekRows().map(row => ({
  ...row,
  cells: {
    ...row.cells,
    菜品: Array.from({ length: 6 }, (_, n) => `${row.cells.套餐}样菜第${'一二三四五六'[n] ?? ''}`).join(' '),
  },
}))

describeInChromium('the kitchen’s sheet', browser => {
  test.each([
    ['an ordinary day', undefined],
    ['a day with twelve dishes', feast],
  ])('of %s is one page of A4', async (_, rows) => {
    const paper = states.find(({ name }) => name === 'staff/kitchen-paper')
    if (!paper?.window) throw new Error('there is no such state')
    const { window } = paper
    const { phone, close } = await openOnWeb(rows ? { ...paper, rows } : paper, () =>
      browser().newContext({ viewport: window }),
    )
    try {
      const height = await phone.page.evaluate(() => document.getElementById('kitchen-paper')?.offsetHeight)
      expect(height).toBeGreaterThan(900)
      expect(height).toBeLessThanOrEqual(1123)
      // A page of PDF begins with `/Type /Page`; its list with `/Type /Pages`.
      const pdf = (await phone.page.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    } finally {
      await close()
    }
  })
})
