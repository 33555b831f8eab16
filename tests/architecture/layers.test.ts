import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** For each rule of the import table, one import that must trip it: from a file, of a file. */
const probes: [rule: string, from: string, of: string, kind?: 'type'][] = [
  ['domain-is-pure', 'domain/kernel/probe.ts', 'node:fs'],
  ['only-contracts-know-zod', 'domain/meals/rules-zod.ts', 'zod'],
  ['domain-services-are-strangers', 'domain/meals/rules-people.ts', 'domain/people/rules.ts'],
  ['kernel-knows-no-service', 'domain/kernel/meals.ts', 'domain/meals/rules.ts'],
  ['front-never-sees-back', 'src/lib/server.ts', 'cloudfunctions/kit/serve.ts'],
  ['back-never-sees-front', 'cloudfunctions/kit/screen.ts', 'src/lib/words.ts'],
  ['functions-are-strangers', 'cloudfunctions/meals/store-people.ts', 'cloudfunctions/people/store.ts'],
  ['kit-knows-no-service', 'cloudfunctions/kit/meals.ts', 'domain/meals/rules.ts'],
  ['one-door-to-the-cloud', 'cloudfunctions/meals/store-sdk.ts', '@cloudbase/node-sdk'],
  ['only-stores-touch-data', 'cloudfunctions/meals/handlers-rows.ts', 'cloudfunctions/kit/database.ts'],
  ['a-function-speaks-its-own-language', 'cloudfunctions/meals/handlers-people.ts', 'domain/people/rules.ts'],
  ['components-are-domain-free', 'src/components/card/card.ts', 'domain/kernel/money.ts'],
  ['features-are-strangers', 'src/features/meals/api.ts', 'src/features/people/text.ts'],
  ['a-feature-speaks-its-own-language', 'src/features/meals/text.ts', 'domain/people/rules.ts'],
  ['features-never-import-pages', 'src/features/meals/use-page.ts', 'src/pages/home/today/index.ts'],
  ['lib-is-the-bottom', 'src/lib/feature.ts', 'src/features/people/text.ts'],
  ['pages-go-through-features', 'src/pages/meals/book/index.ts', 'src/lib/call.ts'],
  ['pages-show-features-only', 'src/pages/meals/done/index.ts', 'domain/meals/rules.ts'],
  ['phone-takes-types-only', 'src/features/meals/contract.ts', 'domain/meals/contract.ts'],
  ['phone-carries-no-calendar', 'src/features/meals/lunar.ts', 'domain/kernel/calendar.ts'],
  ['phone-carries-no-pinyin', 'src/features/people/sound.ts', 'domain/kernel/pinyin.ts'],
  ['phone-carries-no-pinyin', 'domain/people/rules-sound.ts', 'domain/kernel/pinyin.ts'],
  ['nobody-imports-local', 'cloudfunctions/kit/here.ts', 'local/host.ts'],
  ['local-cloud-is-a-stranger', 'local/cloud/rules.ts', 'domain/meals/rules.ts'],
  ['no-test-code-in-product', 'domain/meals/rules-fake.ts', 'tests/support/world.ts'],
  ['no-dev-packages-in-product', 'local/build.ts', 'esbuild'],
  ['no-cycles', 'domain/kernel/egg.ts', 'domain/kernel/hen.ts'],
  ['no-cycles', 'domain/kernel/hen.ts', 'domain/kernel/egg.ts'],
]

const specifier = (from: string, of: string) => {
  if (!of.includes('.ts')) return of
  const up = '../'.repeat(dirname(from).split('/').length)
  return up + of.replace(/\.ts$/, '')
}

/** Builds a house of nothing but violations, and lets the table judge it. */
function judge(): Set<string> {
  const house = mkdtempSync(join(tmpdir(), 'layers-'))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  try {
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
    for (const file of ['package.json', 'tsconfig.json']) symlinkSync(join(root, file), join(house, file))
    for (const [, , of] of probes) if (of.endsWith('.ts')) put(of, 'export const something = 1\n')
    for (const [, from, of] of probes)
      put(from, `import * as it from '${specifier(from, of)}'\nexport const something = it\n`)
    const folders = ['domain', 'cloudfunctions', 'src', 'local', 'tests']
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = [cruise, '--config', join(root, 'config/layers.cjs'), '--output-type', 'json', ...folders]
    const told = run(args, house)
    return new Set(told.summary.violations.map(violation => violation.rule.name))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

interface Told {
  summary: { violations: { rule: { name: string } }[] }
}

function run(args: string[], cwd: string): Told {
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 }),
    ) as Told
  } catch (error) {
    // With violations the tool exits with their number; what it found is on its output all the same.
    return JSON.parse((error as { stdout: string }).stdout) as Told
  }
}

const tripped = judge()

test.each([...new Set(probes.map(([rule]) => rule))])('the rule %s bites', rule => {
  expect(tripped).toContain(rule)
})

test('every rule of the table has a probe', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the table is read by a tool that wants CommonJS
  const table = require('../../config/layers.cjs') as { forbidden: { name: string }[] }
  expect(table.forbidden.map(rule => rule.name).sort()).toEqual(
    [...new Set(probes.map(([rule]) => rule))].sort(),
  )
})
