import { runInThisContext } from 'node:vm'

type Listener = (reason: unknown, promise: Promise<unknown>) => void

interface Watcher {
  readonly owns: (promise: unknown) => boolean
  readonly hear: (reason: unknown) => void
}

// jest hands tests a copy of `process` whose listeners are never called; the real one lives in the main realm.
const realProcess = runInThisContext('process') as NodeJS.Process
const watchers = new Set<Watcher>()
let before: Listener[] = []

const dispatch: Listener = (reason, promise) => {
  const owner = [...watchers].find(watcher => watcher.owns(promise))
  if (owner) {
    owner.hear(reason)
    return
  }
  if (before.length === 0) throw reason
  for (const listener of before) listener(reason, promise)
}

/** Hears the rejections nobody handles in the promises one realm owns; all others go where they went before. */
export const watchRejections = (watcher: Watcher): (() => void) => {
  if (watchers.size === 0) {
    before = realProcess.listeners('unhandledRejection')
    realProcess.removeAllListeners('unhandledRejection')
    realProcess.on('unhandledRejection', dispatch)
  }
  watchers.add(watcher)
  return () => {
    if (!watchers.delete(watcher) || watchers.size > 0) return
    realProcess.off('unhandledRejection', dispatch)
    for (const listener of before) realProcess.on('unhandledRejection', listener)
  }
}
