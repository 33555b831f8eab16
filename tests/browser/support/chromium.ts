import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Where Chromium is on this machine (`CHROMIUM_PATH` says otherwise), or undefined. */
export const chromiumPath = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...usual].find(path => path !== '' && existsSync(path))

export const launchChromium = (path: string): Promise<Browser> =>
  chromium.launch({ executablePath: path, headless: true, args: flags.split(' ') })

/** A group of tests with one browser for all of them; where there is no Chromium it is skipped and says so. */
export const describeInChromium = (name: string, body: (browser: () => Browser) => void): void => {
  const path = chromiumPath()
  if (path === undefined) {
    describe.skip(`${name} (skipped: no Chromium; set CHROMIUM_PATH)`, () =>
      body(() => {
        throw new Error('no Chromium')
      }))
    return
  }
  describe(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await launchChromium(path)
    }, 30_000)
    afterAll(() => browser?.close())
    body(() => {
      if (!browser) throw new Error('the browser is there only while tests run')
      return browser
    })
  })
}
