import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Main } from './host'

/** Loads the bundled functions of a folder, one `index.js` each, as the platform would. */
export function loadFunctions(folder: string, names: readonly string[]): Record<string, Main> {
  const load = createRequire(join(folder, 'index.js'))
  const found = names.filter(name => existsSync(join(folder, name, 'index.js')))
  return Object.fromEntries(
    found.map(name => {
      // What a bundle exports is checked right here.
      const { main } = load(join(folder, name, 'index.js')) as { main?: unknown }
      if (typeof main !== 'function') throw new Error(`The function ${name} exports no main.`)
      return [name, main as Main]
    }),
  )
}
