import { explainFailure } from './explain-failure'
import { liveOnAllCores, serveAsChild } from './many'
import { liveOneByOne } from './one-by-one'
import { simulate } from './run'

/** So many acts make one run: enough for everything to meet, few enough to be looked through. */
const ACTS = 2_000
const NIGHTLY = 5_000_000

const words = process.argv.slice(2)
const has = (name: string) => words.includes(`--${name}`)

function given(name: string, otherwise: number): number {
  const at = words.indexOf(`--${name}`)
  const number = at < 0 ? otherwise : Number(words[at + 1])
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw new Error(`--${name} wants a whole number`)
}

function listed(name: string): ReadonlySet<number> | undefined {
  const at = words.indexOf(`--${name}`)
  if (at < 0) return undefined
  const numbers = (words[at + 1] ?? '').split(',').map(Number)
  if (numbers.every(Number.isSafeInteger)) return new Set(numbers)
  throw new Error(`--${name} wants whole numbers with commas between them`)
}

/** One run in which only some acts happen, as a failure names them; tells what everybody was answered. */
async function replay(seed: number, acts: number, only: ReadonlySet<number>): Promise<void> {
  const { wrong, diary, hash } = await simulate({ seed, acts, only })
  console.log(diary.map(({ act, line }) => `${act}  ${line}`).join('\n'))
  console.log([`state ${hash}`, ...(wrong.length > 0 ? wrong : ['nothing is wrong'])].join('\n'))
  if (wrong.length > 0) process.exitCode = 1
}

async function main(): Promise<void> {
  const [first, acts, only] = [given('seed', 1), given('acts', ACTS), listed('only')]
  if (only) return replay(first, acts, only)
  const began = process.hrtime.bigint()
  const seconds = () => `${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s`
  const say = (line: string) => console.log(`${line}  ${seconds()}`)
  const operations = given('ops', has('nightly') ? NIGHTLY : has('acts') ? 1 : 20_000)
  const { done, failed } = await (has('nightly') ? liveOnAllCores : liveOneByOne)(
    { first, acts, operations },
    say,
  )
  if (!failed) {
    say(`${done} operations, nothing wrong`)
    return
  }
  process.exitCode = 1
  console.log(failed.wrong.slice(0, 10).join('\n'))
  console.log(`seed ${failed.seed} is wrong; looking for the shortest list of acts that shows it…`)
  console.log((await explainFailure({ seed: failed.seed, acts })).join('\n'))
}

// What is read of the environment at every call is read from a plain object, which is faster.
process.env = { ...process.env }
if (has('child')) serveAsChild()
else
  main().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
