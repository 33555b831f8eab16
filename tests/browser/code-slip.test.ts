import { openOnWeb } from '../support/state-on-phone'
import { states } from '../support/states'
import { describeInChromium } from './support/chromium'

const A4 = { width: '210mm', height: '297mm' }
const ROLL_80 = { width: '80mm', height: '297mm' }
const ROLL_58 = { width: '58mm', height: '297mm' }

describeInChromium('the slip with a code', browser => {
  test.each([
    ['a sheet of A4', A4],
    ['a counter’s roll', ROLL_80],
    ['a narrow roll', ROLL_58],
  ])('is one page of %s, nothing runs off its side', async (_, size) => {
    const paper = states.find(({ name }) => name === 'care/code-paper')
    if (!paper) throw new Error('there is no such state')
    const margin = 8
    const width = Math.floor(((parseInt(size.width) - margin) / 25.4) * 96)
    const { phone, close } = await openOnWeb(paper, () =>
      browser().newContext({ viewport: { width, height: 1123 } }),
    )
    try {
      const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over).toBeLessThanOrEqual(0)
      // A page of PDF begins with `/Type /Page`; its list with `/Type /Pages`.
      const pdf = (await phone.page.pdf(size)).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    } finally {
      await close()
    }
  })
})
