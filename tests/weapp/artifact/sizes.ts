import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, listIn, readJson, recordIn } from '../harness/dist-files'
import { type ArtifactRule } from './complaint'

const MAIN_BYTES = 400_000
const SUBPACKAGE_BYTES = 300_000
const IMAGE_BYTES = 200 << 10

interface PackageSizes {
  readonly main: number
  readonly subpackages: Readonly<Record<string, number>>
}

export const bytesOf = (dist: string, file: string): number => statSync(join(dist, file)).size

export const subpackageRoots = (dist: string): string[] => {
  const app = readJson(dist, 'app.json')
  return [...listIn(app['subPackages']), ...listIn(app['subpackages'])]
    .map(part => recordIn(part)['root'])
    .filter(root => typeof root === 'string')
    .map(root => `${root.replace(/^\/|\/$/g, '')}/`)
}

/** Bytes of each package as it is uploaded: everything but source maps and the project's settings. */
const packageSizes = (dist: string): PackageSizes => {
  const roots = subpackageRoots(dist)
  const subpackages = Object.fromEntries(roots.map(root => [root, 0]))
  let main = 0
  for (const file of filesOf(dist)) {
    if (file.endsWith('.map') || /^project\.(private\.)?config\.json$/.test(file)) continue
    const root = roots.find(candidate => file.startsWith(candidate))
    if (root === undefined) main += bytesOf(dist, file)
    else subpackages[root] = (subpackages[root] ?? 0) + bytesOf(dist, file)
  }
  return { main, subpackages }
}

const images = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg']

export const sizes: ArtifactRule[] = [
  {
    says: `the main package is at most ${MAIN_BYTES} bytes`,
    broken: dist => {
      const { main } = packageSizes(dist)
      return main > MAIN_BYTES ? [`the main package has ${main} bytes`] : []
    },
  },
  {
    says: `each subpackage is at most ${SUBPACKAGE_BYTES} bytes`,
    broken: dist =>
      Object.entries(packageSizes(dist).subpackages)
        .filter(([, bytes]) => bytes > SUBPACKAGE_BYTES)
        .map(([root, bytes]) => `${root} has ${bytes} bytes`),
  },
  {
    says: 'no picture is above 200 KB',
    broken: dist =>
      filesOf(dist, ...images)
        .filter(file => bytesOf(dist, file) > IMAGE_BYTES)
        .map(file => `${file} has ${bytesOf(dist, file)} bytes`),
  },
]
