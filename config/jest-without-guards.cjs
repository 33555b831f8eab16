/** For each guard of the list that `NUANLIN_GUARDS` names a project of its own: the house without it, and the test that shall fail. */
const { readFileSync } = require('node:fs')
const { dirname, resolve } = require('node:path')
const house = require('../jest.config.cjs')

const rootDir = resolve(__dirname, '..')
const guards = JSON.parse(readFileSync(process.env.NUANLIN_GUARDS, 'utf8'))
const [server] = house.projects
const [[pattern, [, options]]] = Object.entries(server.transform)

/** The tests that are looked at, each picked once. */
const looks = [
  ...new Map(guards.map(({ seenBy, named }) => [`${seenBy} ${named}`, { seenBy, named }])).values(),
]

const project = (displayName, { seenBy, named }, guard) => ({
  ...server,
  rootDir,
  displayName,
  // One name for all of them: what is compiled for one need not be compiled for the next.
  id: 'nuanlin-without-guards',
  roots: [`${rootDir}/${dirname(seenBy)}`],
  testMatch: [`<rootDir>/${seenBy}`],
  transform: { [pattern]: [`${rootDir}/config/without-guard.cjs`, { ...options, guard }] },
  ...(named && { globals: { NAMED: named }, setupFilesAfterEnv: [`${rootDir}/config/only-named.cjs`] }),
})

module.exports = {
  rootDir,
  testTimeout: 2 * house.testTimeout,
  workerIdleMemoryLimit: '700MB',
  reporters: [`${rootDir}/config/guards-reporter.cjs`],
  projects: [
    ...looks.map(look => project('whole', look)),
    ...guards.map((guard, at) => project(String(at), guard, guard)),
  ],
}
