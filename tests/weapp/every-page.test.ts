import { builtWeapp } from './built'
import { launch } from './harness/mini-program'
import { pagePathsOf } from './harness/page-stack'

const pages = pagePathsOf(builtWeapp())

test.each(pages)('%s opens on a phone without network, says something and has no fault', async page => {
  const mini = await launch(builtWeapp(), { open: `/${page}`, network: false })
  expect(mini.text()).not.toBe('')
  expect(mini.consoleLines).toEqual([])
  mini.expectNoFaults()
  mini.close()
})

test('the first screen has fewer than 400 nodes', async () => {
  const mini = await launch(builtWeapp(), { network: false })
  expect(mini.size().nodes).toBeLessThan(400)
  mini.close()
})
