import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import type { ScreenState } from '../support/screen-state'

export const phoneWindow = { width: 375, height: 812 }

/** How much of a screen is out of sight. */
const hiddenHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scrolled = Array.from(document.querySelectorAll('.n-main'))
    return Math.max(0, ...scrolled.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
  })

/** Photographs the page: as the phone shows it, or, with letters grown, on a screen so long that all of it is seen. */
export async function photograph(
  page: Page,
  state: ScreenState,
  { file, whole }: { file: string; whole: boolean },
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  if (whole && !state.window) {
    const height = phoneWindow.height + (await hiddenHeight(page))
    await page.setViewportSize({ width: phoneWindow.width, height })
  }
  await page.screenshot({ path: file, fullPage: state.window !== undefined, animations: 'disabled' })
}
