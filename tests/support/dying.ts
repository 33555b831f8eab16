import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import type { Collection, Database, Row } from '../../cloudfunctions/kit/database'

class Killed extends Error {}

export interface Dying {
  db: Database
  askFunction: (ask: AskFunction) => AskFunction
  calls: () => number
}

/** A store and other functions whose n-th call is done and never answered, as when a function is killed; nothing works after. */
export function dyingAt(n: number, db: Database): Dying {
  let calls = 0
  const call = async <T>(does: () => Promise<T>): Promise<T> => {
    if (calls >= n) throw new Killed()
    calls += 1
    const mine = calls
    const answer = await does()
    if (mine === n) throw new Killed()
    return answer
  }
  const wrap = <T extends Row>(table: Collection<T>): Collection<T> =>
    new Proxy(table, {
      get(target, name: keyof Collection<T>) {
        const method = target[name] as (...words: unknown[]) => Promise<unknown>
        return (...words: unknown[]) => call(() => method(...words))
      },
    })
  return {
    db: { collection: name => wrap(db.collection(name)) },
    askFunction: ask => (name, words) => call(() => ask(name, words)),
    calls: () => calls,
  }
}
