import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchChromium } from '../browser/support/chromium'
import type { ScreenState } from '../support/screen-state'
import { openOnWeapp, openOnWeb } from '../support/state-on-phone'
import { statesOf } from '../support/states'
import { toHtml } from '../weapp/harness/to-html'
import { phoneWindow, photograph } from './camera'

/** Twice the pixels, as on the pictures of the design. */
const density = 2
const scales = [1, 1.4] as const
const folder = join(__dirname, '../../dist/screenshots')
/** `npm run screenshots -- home/ staff/board` takes only those whose names begin so. */
const wanted = process.argv.slice(2)

const fileOf = (shape: 'weapp' | 'h5', { name }: ScreenState, scale: number) =>
  join(folder, shape, `${name.replace('/', '-')}${scale === 1 ? '' : `@${scale}`}.png`)

const contextFor = (browser: Browser, { window = phoneWindow }: ScreenState) =>
  browser.newContext({ viewport: window, deviceScaleFactor: density })

async function takeWeapp(browser: Browser, state: ScreenState, scale: number): Promise<void> {
  const { phone, close } = await openOnWeapp(state, scale)
  const context = await contextFor(browser, state)
  try {
    const page = await context.newPage()
    await page.setContent(toHtml(phone.mini))
    await photograph(page, state, { file: fileOf('weapp', state, scale), whole: scale > 1 })
  } finally {
    await context.close()
    await close()
  }
}

async function takeWeb(browser: Browser, state: ScreenState, scale: number): Promise<void> {
  const { phone, close } = await openOnWeb(state, () => contextFor(browser, state), scale)
  try {
    await photograph(phone.page, state, { file: fileOf('h5', state, scale), whole: scale > 1 })
  } finally {
    await close()
  }
}

const shapes = { weapp: takeWeapp, h5: takeWeb }

interface Job {
  shape: 'weapp' | 'h5'
  state: ScreenState
  scale: number
}

const isWanted = ({ name }: ScreenState) =>
  wanted.length === 0 || wanted.some(begin => name.startsWith(begin))

/** A desk and a sheet of paper have one size. */
const jobsOf = (shape: 'weapp' | 'h5'): Job[] =>
  statesOf(shape)
    .filter(isWanted)
    .flatMap(state => (state.window ? [1] : scales).map(scale => ({ shape, state, scale })))

/** Takes one picture; what went wrong is said and counted, and the next one is taken. */
async function attempt(browser: Browser, { shape, state, scale }: Job): Promise<number> {
  try {
    await shapes[shape](browser, state, scale)
    console.log(fileOf(shape, state, scale))
    return 0
  } catch (error) {
    console.error(`${shape} ${state.name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

async function main(): Promise<number> {
  // The SDK looks for the cloud's own metadata unless it believes itself inside it.
  process.env['TENCENTCLOUD_RUNENV'] = 'SCF'
  const path = chromiumPath()
  if (path === undefined) {
    console.error('There is no Chromium on this machine; set CHROMIUM_PATH. No pictures were taken.')
    return 1
  }
  const browser = await launchChromium(path)
  let failed = 0
  for (const job of [...jobsOf('weapp'), ...jobsOf('h5')]) failed += await attempt(browser, job)
  await browser.close()
  console.log(`The pictures are in ${folder}; ${failed} could not be taken.`)
  return failed === 0 ? 0 : 1
}

void main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
