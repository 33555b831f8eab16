import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const ROUNDS = 9

export interface BundleFigures {
  weappMainBytes: number
  largestFunctionBytes: number
  functionLoadRatio: number
}

function bytesUnder(folder: string, skip: RegExp): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (skip.test(path)) return sum
    return sum + (entry.isDirectory() ? bytesUnder(path, skip) : statSync(path).size)
  }, 0)
}

/** Milliseconds to load a module in a fresh process. */
function loadMs(module: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(module)});process.stdout.write(String(Number(process.hrtime.bigint()-t)/1e6))`
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }))
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

/** Sizes of what is uploaded, and how long the meals function takes to load against the whole SDK, both cold, turn by turn. */
export function bundleFigures(): BundleFigures {
  const functions = join(root, 'dist/cloudfunctions')
  const names = readdirSync(functions)
  const [ours, whole]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(loadMs(join(functions, 'meals/index.js')))
    whole.push(loadMs('@cloudbase/node-sdk'))
  }
  return {
    weappMainBytes: bytesUnder(join(root, 'dist/weapp'), /\/packages\/|\.map$/),
    largestFunctionBytes: Math.max(...names.map(name => bytesUnder(join(functions, name), /\.map$/))),
    functionLoadRatio: Number((median(ours) / median(whole)).toFixed(3)),
  }
}
