import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../domain/kernel/contract'
import { holdsNumber } from '../audit/privacy'
import { root } from '../root'

/** A server in a process of its own, as `npm start` runs it. */
export interface ChildServer {
  process: ChildProcess
  url: string
  /** Ends it with a signal; gives its exit code (null when the signal killed it). Throws when it told a number that somebody has. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

export interface Ended {
  code: number | null
  said: string
}

const program = (name: string) => join(root, 'dist/local', `${name}.cjs`)
const envWith = (more: Record<string, string>) => ({ ...process.env, PORT: '0', ...more })

/** Builds what the children run, if it is stale. */
export function buildChildren(): void {
  const built = spawnSync(process.execPath, ['config/build.mjs', 'functions', 'local'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
}

/** What was printed may not hold a number that somebody has: it goes to terminals, logs and screenshots of them. */
function mustBePrivate(what: string, said: string): string {
  const at = said.split('\n').findIndex(holdsNumber)
  if (at >= 0) throw new Error(`not private: line ${at + 1} of what ${what} printed`)
  return said
}

function mustLogPrivately({ DATA_DIR }: Record<string, string>): void {
  const place = join(DATA_DIR ?? '', 'log')
  for (const file of existsSync(place) ? readdirSync(place) : [])
    mustBePrivate(`functions (${file})`, readFileSync(join(place, file), 'utf8'))
}

/** Runs a command to its end, while this process goes on. */
export function runBeside(
  name: string,
  env: Record<string, string>,
  words: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [program(name), ...words], { env: envWith(env) })
  let said = ''
  const listen = (piece: Buffer) => void (said += piece.toString('utf8'))
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return ended(child).then(code => ({ code, said: mustBePrivate(name, said) }))
}

/** Runs a command to its end. */
export function runProgram(name: string, env: Record<string, string>, words: readonly string[] = []): Ended {
  const ran = spawnSync(process.execPath, [program(name), ...words], {
    env: envWith(env),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: ran.status, said: mustBePrivate(name, ran.stdout + ran.stderr) }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>(done => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', done)
  })

/** Starts a child and gives it back as soon as it has said something that matches. */
export function startUntil(
  env: Record<string, string>,
  says: RegExp,
): Promise<{ process: ChildProcess; found: RegExpExecArray; said: () => string }> {
  const child = spawn(process.execPath, [program('main')], { env: envWith(env) })
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (piece: Buffer) => {
      said += piece.toString('utf8')
      const found = says.exec(said)
      if (found) resolve({ process: child, found, said: () => said })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
  })
}

/** Starts a server and waits until it serves. */
export async function startChild(env: Record<string, string>): Promise<ChildServer> {
  const started = await startUntil(env, /(http:\/\/127\.0\.0\.1:\d+)/)
  return {
    process: started.process,
    url: started.found[1] ?? '',
    end: async signal => {
      started.process.kill(signal)
      const code = await ended(started.process)
      mustBePrivate('the server', started.said())
      mustLogPrivately(env)
      return code
    },
  }
}

/** Ends a child at once, as a power cut does. */
export function killHard(child: ChildProcess): Promise<number | null> {
  child.kill('SIGKILL')
  return ended(child)
}

const post = async (url: string, body: unknown, token?: string): Promise<unknown> => {
  const reply = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    // A command that keeps this process still must not find its line closed for being idle.
    headers: {
      connection: 'close',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  return reply.json()
}

/** Comes in as somebody of the demo; gives how to ask the services as him. */
export async function comeInAs(server: ChildServer, as: string) {
  const { token } = (await post(`${server.url}/demo/login`, { as })) as { token: string }
  return (service: string, call: { action: string; input: unknown; key?: string }) =>
    post(`${server.url}/fn/${service}`, call, token) as Promise<Reply<never>>
}
