import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { componentsOf, listIn, readJson, recordIn } from '../harness/dist-files'
import { pagePathsOf } from '../harness/page-stack'
import { type ArtifactRule } from './complaint'
import { bytesOf, subpackageRoots } from './sizes'

const ICON_BYTES = 40 << 10

const missing = (dist: string, path: string): string[] =>
  ['.js', '.wxml']
    .filter(ending => !existsSync(join(dist, path + ending)))
    .map(ending => `${path}${ending} is missing`)

const tabItems = (dist: string): Record<string, unknown>[] =>
  listIn(recordIn(readJson(dist, 'app.json')['tabBar'])['list']).map(recordIn)

const tabBarFaults = (dist: string): string[] => {
  const tabBar = readJson(dist, 'app.json')['tabBar']
  if (tabBar === undefined) return []
  const items = tabItems(dist)
  const faults = items.length < 2 || items.length > 5 ? [`there are ${items.length} tabs`] : []
  const roots = subpackageRoots(dist)
  for (const { pagePath } of items) {
    const path = String(pagePath)
    if (!pagePathsOf(dist).includes(path)) faults.push(`the tab ${path} is no page`)
    if (roots.some(root => path.startsWith(root))) faults.push(`the tab ${path} lies in a subpackage`)
  }
  if (recordIn(tabBar)['custom'] === true) faults.push(...missing(dist, 'custom-tab-bar/index'))
  return faults
}

const iconFaults = (dist: string): string[] =>
  tabItems(dist)
    .flatMap(item => [item['iconPath'], item['selectedIconPath']])
    .filter(path => typeof path === 'string')
    .map(path => path.replace(/^\//, ''))
    .flatMap(path => {
      if (!existsSync(join(dist, path))) return [`the icon ${path} is missing`]
      return bytesOf(dist, path) > ICON_BYTES ? [`the icon ${path} has ${bytesOf(dist, path)} bytes`] : []
    })

const componentFaults = (dist: string): string[] =>
  pagePathsOf(dist).flatMap(page =>
    [...componentsOf(dist, page).values()].flatMap(path => missing(dist, path)),
  )

export const appJson: ArtifactRule[] = [
  {
    says: 'every page of app.json exists',
    broken: dist => pagePathsOf(dist).flatMap(path => missing(dist, path)),
  },
  { says: 'every component a page uses exists', broken: dist => [...new Set(componentFaults(dist))] },
  { says: 'a tab bar has 2 to 5 tabs, all pages of the main package', broken: tabBarFaults },
  { says: 'tab icons exist and are at most 40 KB', broken: iconFaults },
  {
    says: 'code is loaded when it is needed',
    broken: dist =>
      readJson(dist, 'app.json')['lazyCodeLoading'] === 'requiredComponents'
        ? []
        : ['app.json has no lazyCodeLoading'],
  },
  {
    says: 'no subpackage lies in another, and none holds a page of the main package',
    broken: dist => {
      const roots = subpackageRoots(dist)
      const nested = roots.filter(root => roots.some(other => other !== root && root.startsWith(other)))
      const mainPages = listIn(readJson(dist, 'app.json')['pages']).map(String)
      const inside = mainPages.filter(page => roots.some(root => page.startsWith(root)))
      return [
        ...nested.map(root => `${root} lies in another subpackage`),
        ...inside.map(page => `${page} is a page of the main package`),
      ]
    },
  },
]
