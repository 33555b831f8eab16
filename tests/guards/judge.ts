import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { timesOf, type Guard } from './guard'

const root = resolve(__dirname, '../..')

/** How a test file ended in the house without a guard (its place in the list), or in `whole`, the house as it is. */
interface Ended {
  project: string
  file: string
  broken?: string
  tests: { fullName: string; status: string; failureMessages: string[] }[]
}

/** Runs for each guard the tests that shall notice when it is gone, and all of these tests with every guard in place. */
export async function endsOf(guards: readonly Guard[]): Promise<Ended[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nuanlin-guards-'))
  const [list, report] = [join(folder, 'list.json'), join(folder, 'report')]
  writeFileSync(list, JSON.stringify(guards.map(guard => ({ ...guard, times: timesOf(guard) }))))
  writeFileSync(report, '')
  const words = [join(root, 'node_modules/jest/bin/jest.js'), '--maxWorkers=2']
  const config = ['--config', join(root, 'config/jest-without-guards.cjs')]
  const env = { ...process.env, NUANLIN_GUARDS: list, NUANLIN_REPORT: report, FORCE_COLOR: '0' }
  const said = await new Promise<string>(done => {
    execFile(process.execPath, [...words, ...config], { cwd: root, env }, (_, out, errors) => {
      done(out + errors)
    })
  })
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean)
  rmSync(folder, { recursive: true, force: true })
  if (lines.length === 0) throw new Error(`nothing was run: ${said}`)
  return lines.map(line => JSON.parse(line) as Ended)
}

/** Whether the tests that shall notice a guard’s absence are there, and pass as long as it is. */
export function passesWith({ seenBy, named = '' }: Guard, ends: readonly Ended[]): boolean {
  const picked = ends
    .filter(({ project, file }) => project === 'whole' && file === seenBy)
    .flatMap(({ tests }) => tests.filter(({ fullName }) => fullName.includes(named)))
    .filter(({ status }) => status !== 'pending')
  return picked.length > 0 && picked.every(({ status }) => status === 'passed')
}

/**
 * What became of the tests without the guard: `noticed` when one failed by what it expects, or by an error that somebody
 * wrote down; `survived` when all passed; else the text of what broke, because a file that does not compile notices nothing.
 */
export function without(at: number, ends: readonly Ended[]): string {
  const end = ends.find(({ project }) => project === String(at))
  if (!end) return 'not run'
  if (end.broken !== undefined) return end.broken
  const failed = end.tests.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return 'survived'
  const reasons = failed.flatMap(({ failureMessages }) => failureMessages)
  return reasons.some(reason => /\bexpect\(|^Error: /.test(reason)) ? 'noticed' : reasons.join('\n')
}
