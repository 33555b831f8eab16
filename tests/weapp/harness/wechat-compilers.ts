import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants } from 'node:fs'
import { dirname, join } from 'node:path'

/** WeChat's own compilers, as binaries inside the npm package miniprogram-compiler. */
export type WechatCompiler = 'wcc' | 'wcsc'

interface Compiled {
  readonly code: string
  readonly complaints: string
}

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

const binary = (name: WechatCompiler): string => {
  const folder = folders[process.platform]
  if (folder === undefined) throw new Error(`WeChat publishes no ${name} for ${process.platform}`)
  const root = dirname(require.resolve('miniprogram-compiler/package.json'))
  const path = join(root, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
  return path
}

/** Runs one of WeChat's compilers in the folder of a built mini program. */
export const runWechatCompiler = (name: WechatCompiler, dist: string, args: readonly string[]): Compiled => {
  const done = spawnSync(binary(name), args, { cwd: dist, maxBuffer: 64 << 20, encoding: 'utf8' })
  if (done.error) throw new Error(`${name} did not run: ${done.error.message}`)
  const silentFailure = done.status !== 0 && done.stderr.trim() === ''
  return {
    code: done.stdout,
    complaints: silentFailure ? `${name} ended with ${done.status ?? done.signal ?? '?'}` : done.stderr,
  }
}
