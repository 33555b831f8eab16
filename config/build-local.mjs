/** Turns the programs of the one-machine shape into `dist/local/<command>.cjs`; packages stay in node_modules. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Every command that `npm run` knows, and where it begins. */
export const programs = {
  main: 'local/main.ts',
  import: 'local/import/main.ts',
  audit: 'local/audit/main.ts',
  backup: 'local/backup/main.ts',
  restore: 'local/backup/restore.ts',
  keys: 'local/keys/main.ts',
  docs: 'local/docs/main.ts',
  deploy: 'local/deploy/main.ts',
  bench: 'tests/bench/main.ts',
  simulate: 'tests/simulation/main.ts',
  screenshots: 'tests/screenshots/main.ts',
}

/** Builds all programs that are there. */
export async function buildLocal() {
  const { build } = await import('esbuild')
  const there = Object.entries(programs).filter(([, file]) => existsSync(join(root, file)))
  await build({
    absWorkingDir: root,
    entryPoints: there.map(([out, file]) => ({ in: join(root, file), out })),
    outdir: join(root, 'dist/local'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
