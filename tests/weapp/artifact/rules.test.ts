import { removePrograms, writeProgram, type Files } from '../fixture/write-program'
import { artifactRules } from './rules'

const sound: Files = {
  'app.json': {
    pages: ['today', 'mine'],
    subPackages: [{ root: 'staff', pages: ['desk'] }],
    tabBar: {
      list: [
        { pagePath: 'today', text: '首页' },
        { pagePath: 'mine', text: '我的' },
      ],
    },
    lazyCodeLoading: 'requiredComponents',
  },
  'app.js': 'App({})',
  'base.wxml': '<view aria-label="{{l}}" aria-role="{{r}}"/>',
  'app.wxss': '.signs{display:grid;gap:8px}.signs.wide{gap:16px}',
  'project.config.json': {},
  ...Object.fromEntries(
    ['today', 'mine', 'staff/desk'].flatMap(page => [
      [`${page}.js`, 'Page({})'],
      [`${page}.wxml`, '<view/>'],
      [`${page}.json`, {}],
    ]),
  ),
}
const app = sound['app.json'] as Record<string, unknown>

afterEach(removePrograms)

test('a sound mini program breaks no rule', () => {
  const dist = writeProgram(sound)
  expect(artifactRules.filter(rule => rule.broken(dist).length > 0).map(rule => rule.says)).toEqual([])
})

const probes: [string, Files][] = [
  ["WeChat's compiler takes every WXML", { 'today.wxml': '<view>' }],
  ["WeChat's compiler takes every WXSS", { 'today.wxss': '.a{color:}}' }],
  ['every script parses', { 'today.js': 'Page({' }],
  ['every JSON file is JSON', { 'colours.json': '{' }],
  ['every page of app.json exists', { 'app.json': { ...app, pages: ['today', 'mine', 'gone'] } }],
  ['every component a page uses exists', { 'today.json': { usingComponents: { dish: '/dish' } } }],
  [
    'a tab bar has 2 to 5 tabs, all pages of the main package',
    { 'app.json': { ...app, tabBar: { list: [{ pagePath: 'today' }] } } },
  ],
  [
    'a tab bar has 2 to 5 tabs, all pages of the main package',
    { 'app.json': { ...app, tabBar: { list: [{ pagePath: 'today' }, { pagePath: 'staff/desk' }] } } },
  ],
  [
    'tab icons exist and are at most 40 KB',
    {
      'app.json': {
        ...app,
        tabBar: { list: [{ pagePath: 'today', iconPath: 'i.png' }, { pagePath: 'mine' }] },
      },
      'i.png': 'x'.repeat(41 << 10),
    },
  ],
  ['code is loaded when it is needed', { 'app.json': { ...app, lazyCodeLoading: '' } }],
  [
    'no subpackage lies in another, and none holds a page of the main package',
    {
      'app.json': {
        ...app,
        subPackages: [
          { root: 'staff', pages: ['desk'] },
          { root: 'staff/desk', pages: [] },
        ],
      },
    },
  ],
  ['the main package is at most 400000 bytes', { 'big.txt': 'x'.repeat(400_000) }],
  ['each subpackage is at most 300000 bytes', { 'staff/big.txt': 'x'.repeat(300_001) }],
  ['no picture is above 200 KB', { 'art.png': 'x'.repeat(201 << 10) }],
  ['no schema library travels to the phone', { 'today.js': 'Page({});x._zod' }],
  ['every host is asked over https', { 'today.js': 'Page({u:"http://example.com/a"})' }],
  ['what a screen reader says reaches the WXML', { 'base.wxml': '<view aria-label="{{l}}"/>' }],
  ['no flex row leans on gap', { 'today.wxss': '.row{display:flex;gap:8px}' }],
  ['no flex row leans on gap', { 'today.wxss': '.row{display:flex}.row{column-gap:8px}' }],
  ['our own scripts write nothing to the console', { 'today.js': 'Page({});console.log(1)' }],
  ['no expression looks behind', { 'today.js': 'Page({r:/(?<=a)b/})' }],
]

test.each(probes)('%s: the rule bites', (says, more) => {
  const dist = writeProgram({ ...sound, ...more })
  expect(artifactRules.find(rule => rule.says === says)?.broken(dist)).not.toEqual([])
})

test('every rule has a probe', () => {
  const probed = new Set(probes.map(([says]) => says))
  expect(artifactRules.filter(rule => !probed.has(rule.says)).map(rule => rule.says)).toEqual([])
})
