import { openOnWeapp } from '../support/state-on-phone'
import { statesOf } from '../support/states'
import { toHtml } from '../weapp/harness/to-html'
import { describeInChromium } from './support/chromium'
import { auditAtSizes, expectNoProblems } from './support/elder-audit'

describeInChromium('every named state of the mini program', browser => {
  test.each(statesOf('weapp').map(state => [state.name, state] as const))(
    '%s is fit for old eyes and hands',
    async (_, state) => {
      const { phone, close } = await openOnWeapp(state)
      const page = await browser().newPage({ viewport: { width: 375, height: 812 } })
      try {
        phone.mini.expectNoFaults()
        await page.setContent(toHtml(phone.mini))
        expectNoProblems(await auditAtSizes(page, { kind: state.kind }))
      } finally {
        await page.close()
        await close()
      }
    },
  )
})
