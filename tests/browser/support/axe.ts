import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe holds against the page in sight, serious and critical only, in words. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> }
    }
    const shown = document.querySelector('.taro_page_show')
    return axe.run(shown ? { include: ['.taro_page_show'] } : document, { resultTypes: ['violations'] })
  })
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
}
