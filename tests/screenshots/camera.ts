import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import type { ScreenState } from '../support/screen-state'

export const phoneWindow = { width: 375, height: 812 }

/** The whole height of what can be scrolled to. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scrolled = Array.from(document.querySelectorAll('html,body,.taro_page_show'))
    return Math.max(...scrolled.map(({ scrollHeight }) => scrollHeight))
  })

/** Photographs the page; a usual phone’s screen grows until everything on it is seen. */
export async function photograph(page: Page, state: ScreenState, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  if (!state.window) {
    const height = Math.max(phoneWindow.height, await heightOf(page))
    await page.setViewportSize({ width: phoneWindow.width, height })
  }
  await page.screenshot({ path: file, fullPage: state.window !== undefined })
}
