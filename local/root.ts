import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const above = dirname(folder)
  if (above === folder)
    throw new Error('This program lies outside its installation: package-lock.json is not above it.')
  return findRoot(above)
}

/** The folder of this installation, whether the program runs from its source or from `dist`. */
export const root = findRoot(__dirname)
