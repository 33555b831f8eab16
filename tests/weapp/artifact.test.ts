import { artifactRules } from './artifact/rules'
import { builtWeapp } from './built'

test.each(artifactRules)('$says', ({ broken }) => {
  expect(broken(builtWeapp())).toEqual([])
})
