/** Starts the server on DATA_DIR, waits until it serves, stops it as Ctrl-C would; exit code 0 when both went well. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/local/main.cjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
server.stdout.on('data', piece => {
  process.stdout.write(piece)
  if (String(piece).includes('http://')) server.kill('SIGINT')
})
server.on('exit', code => process.exit(code ?? 1))
