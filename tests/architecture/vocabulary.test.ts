import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
const under = (folder: RegExp) => files.filter(file => folder.test(file) && !/\.test\.tsx?$/.test(file))

test('who knows the files of one function knows those of all', () => {
  const known =
    /^cloudfunctions\/(?!kit\/)[a-z]+\/(index|service|shelf|store(-[a-z-]+)?|handlers(-[a-z-]+)?|steps-[a-z-]+|contract)\.ts$/
  expect(under(/^cloudfunctions\/(?!kit\/)/).filter(file => !known.test(file))).toEqual([])
})

test('a feature is its api, its hooks, its words and its components', () => {
  const known =
    /^src\/features\/[a-z]+\/((api|[a-z-]*text|use-[a-z-]+|staff-[a-z-]+|[a-z-]+(\.examples)?)\.tsx?|components\/[a-z-]+\.(tsx|scss))$/
  expect(under(/^src\/features\//).filter(file => !known.test(file))).toEqual([])
})

test('no folder is a drawer for what has no name', () => {
  // A helper is a person here: who acts for an elder.
  expect(files.filter(file => /(^|\/)(utils?|common|misc|manager|shared)(\/|\.)/.test(file))).toEqual([])
})

test('names are in kebab case', () => {
  const code = files.filter(file =>
    /^(src|domain|cloudfunctions|local|tests|config)\/.*\.(tsx?|mjs|cjs|scss)$/.test(file),
  )
  expect(code.filter(file => !/^[a-z0-9/._-]+$/.test(file))).toEqual([])
})

test('the product names no path of a machine and no registry', () => {
  const text = files.filter(file => !/package-lock\.json$|\.(png|xlsx|ico)$|gb18030/.test(file))
  const told = text.filter(file =>
    /["'`\s](\/work|\/home|\/Users)\/[a-z]|registry\.npm|npmmirror/.test(
      readFileSync(resolve(root, file), 'utf8'),
    ),
  )
  expect(told.filter(file => file !== 'tests/architecture/vocabulary.test.ts')).toEqual([])
})

test('nothing is put off, skipped or let through: no unfinished notes, no skipped tests', () => {
  const code = files.filter(file =>
    /^(src|domain|cloudfunctions|local|config|tests)\/.*\.(tsx?|mjs|cjs)$/.test(file),
  )
  const told = code.filter(file =>
    /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(only|todo)\b|@ts-(ignore|nocheck)/.test(
      readFileSync(resolve(root, file), 'utf8'),
    ),
  )
  expect(told.filter(file => file !== 'tests/architecture/vocabulary.test.ts')).toEqual([])
})
