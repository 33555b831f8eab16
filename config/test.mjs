/** `npm test`: every check of the project, one line each; later steps run even when an earlier one failed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringUpToDate } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

ensureInstalled()

const bin = name => join(root, 'node_modules', name)
const results = []

function note(name, state, started, detail = '') {
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  results.push({ name, state })
  console.log(
    `${{ ok: '✓', failed: '✗', skipped: '–' }[state]} ${name}  ${seconds} s${detail && `  ${detail}`}`,
  )
}

/** Runs one program; what it printed is shown only when it failed. */
function run(name, file, words, env = {}) {
  const started = Date.now()
  const done = spawnSync(process.execPath, [file, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  })
  const ok = done.status === 0
  if (!ok) process.stdout.write(`${done.stdout}\n${done.stderr}\n`)
  note(name, ok ? 'ok' : 'failed', started)
  return ok
}

async function build(target) {
  const started = Date.now()
  try {
    await bringUpToDate([target])
    note(`build ${target}`, 'ok', started)
  } catch (error) {
    console.log(error.message)
    note(`build ${target}`, 'failed', started)
  }
}

const chromium = () =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(path => path && existsSync(path))

const total = { tests: 0, passed: 0, failed: 0, skipped: 0 }

function jest(name, projects, env = {}) {
  const started = Date.now()
  const report = join(root, 'dist/.built', `jest-${name.replace(/\W+/g, '-')}.json`)
  mkdirSync(join(root, 'dist/.built'), { recursive: true })
  rmSync(report, { force: true })
  const done = spawnSync(
    process.execPath,
    [
      bin('jest/bin/jest.js'),
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, ...env } },
  )
  const said = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  if (said) {
    total.tests += said.numTotalTests
    total.passed += said.numPassedTests
    total.failed += said.numFailedTests + said.numRuntimeErrorTestSuites
    total.skipped += said.numPendingTests + said.numTodoTests
  }
  const ok = done.status === 0 && said !== undefined
  if (!ok) process.stdout.write(done.stderr)
  const counts = said ? `${said.numPassedTests} of ${said.numTotalTests} passed` : 'no report'
  note(`jest ${name}`, ok ? 'ok' : 'failed', started, counts)
}

/** Makes a fresh demo community as `npm start` would, stops it as Ctrl-C would, and audits what it left. */
function auditFreshDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'nuanlin-test-'))
  const env = { DATA_DIR: folder }
  if (run('fresh demo community', join(root, 'config/fresh-demo.mjs'), [], env))
    run('audit of it', join(root, 'dist/local/audit.cjs'), [], env)
  rmSync(folder, { recursive: true, force: true })
}

run('types', bin('typescript/bin/tsc'), ['--noEmit'])
run('layers', bin('dependency-cruiser/bin/dependency-cruise.mjs'), [
  '--config',
  'config/layers.cjs',
  ...['src', 'domain', 'cloudfunctions', 'local', 'tests'],
])
run('lint', bin('eslint/bin/eslint.js'), ['.'])
run('format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', '.'])
run('dead code', bin('knip/bin/knip.js'), [])
for (const target of ['functions', 'local', 'weapp', 'h5']) await build(target)
run('printed pages are current', join(root, 'dist/local/docs.cjs'), ['--check'])
for (const zone of ['UTC', 'America/Los_Angeles']) jest(`domain in ${zone}`, ['domain'], { TZ: zone })
jest('all', ['domain', 'cloud', 'phone', 'journeys', 'weapp'], { TZ: 'Asia/Shanghai' })
jest('the simulation', ['simulation', '--maxWorkers=2'])
jest('without each guard', ['guards'])
if (chromium()) jest('browser', ['browser'], { CHROMIUM_PATH: chromium() })
else
  note(
    'jest browser',
    'skipped',
    Date.now(),
    'no Chromium here: apt-get install chromium, or CHROMIUM_PATH=path',
  )
auditFreshDemo()

const failed = results.filter(({ state }) => state === 'failed').map(({ name }) => name)
const skipped = results.filter(({ state }) => state === 'skipped').map(({ name }) => name)
if (skipped.length > 0) console.log(`skipped steps: ${skipped.join(', ')}`)
if (failed.length > 0) console.log(`failed steps: ${failed.join(', ')}`)
console.log(
  `Tests: ${total.tests} total, ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
)
writeFileSync(join(root, 'dist/.built/test.json'), JSON.stringify({ ...total, failedSteps: failed }))
process.exit(failed.length === 0 ? 0 : 1)
