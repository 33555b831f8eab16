import { openOnWeb } from '../support/state-on-phone'
import { statesOf } from '../support/states'
import { axeFindings } from './support/axe'
import { describeInChromium } from './support/chromium'
import { auditAtSizes, auditPage, expectNoProblems } from './support/elder-audit'

describeInChromium('every named state of the web page', browser => {
  test.each(statesOf('h5').map(state => [state.name, state] as const))(
    '%s is fit for old eyes and hands, axe has nothing serious against it, the browser does not complain',
    async (_, state) => {
      const viewport = state.window ?? { width: 375, height: 812 }
      const { phone, close } = await openOnWeb(state, () => browser().newContext({ viewport }))
      try {
        const { page } = phone
        expect(await axeFindings(page)).toEqual([])
        expectNoProblems(
          state.window
            ? await auditPage(page, { kind: state.kind })
            : await auditAtSizes(page, { kind: state.kind }),
        )
        expect(phone.complaints).toEqual([])
      } finally {
        await close()
      }
    },
  )
})
