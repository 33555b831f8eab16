import { simulate } from './run'

const words = process.argv.slice(2)
const given = (name: string, otherwise: number) => {
  const at = words.indexOf(`--${name}`)
  const number = at < 0 ? otherwise : Number(words[at + 1])
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw new Error(`--${name} wants a whole number`)
}

/** So many acts make one run: enough for everything to meet, few enough to be looked through. */
const ACTS = 2_500

async function main(): Promise<void> {
  const [ops, first] = [given('ops', 20_000), given('seed', 1)]
  const began = process.hrtime.bigint()
  for (let seed = first, left = ops; left > 0; seed++, left -= ACTS) {
    const { wrong, hash, acts, databaseCalls, granted } = await simulate({ seed, acts: Math.min(ACTS, left) })
    const seconds = Number(process.hrtime.bigint() - began) / 1e9
    console.log(
      `seed ${seed}  ${acts} acts  ${databaseCalls} database calls  ${granted} granted  state ${hash}  ${seconds.toFixed(1)} s`,
    )
    if (wrong.length > 0) {
      console.log(wrong.slice(0, 20).join('\n'))
      process.exitCode = 1
      return
    }
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
