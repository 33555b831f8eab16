import type { Change, Collection, Database, Row, Where } from '../../cloudfunctions/kit/database'
import type { House } from './house'

type Path = (path: string) => boolean

const kept = <T>(fields: Record<string, T>, drop: Path): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).filter(([path]) => !drop(path)))

interface Weakness {
  collection: string
  /** Conditions of a write that are no longer asked. */
  where?: Path
  /** What a write no longer writes. */
  change?: Path
  /** What becomes of the id of a new row. */
  id?: (id: string) => string
}

function weakened<T extends Row>(table: Collection<T>, weak: Weakness): Collection<T> {
  const asked = (where: Where) => kept(where, weak.where ?? (() => false))
  const written = (change: Change) => kept(change, weak.change ?? (() => false))
  const named = (row: T) => ({ ...row, _id: weak.id?.(row._id) ?? row._id })
  return {
    ...table,
    add: row => table.add(named(row)),
    change: (id, where, change) => table.change(id, asked(where), written(change)),
    changeAndRead: (id, where, change) => table.changeAndRead(id, asked(where), written(change)),
  }
}

/** Takes a guard away at the door to the database; nobody who comes through it notices. */
export const withoutGuard =
  (weak: Weakness) =>
  (house: House): void => {
    const { db } = house.tools
    const collection = <T extends Row>(name: string): Collection<T> =>
      name === weak.collection ? weakened(db.collection<T>(name), weak) : db.collection<T>(name)
    const weakDb: Database = { collection }
    house.tools.db = weakDb
    house.restart()
  }

/** Every message to a function under a key of its own, as from a phone that does not remember its wishes. */
export function withForgetfulPhones(house: House): void {
  const { functions } = house
  const invoke = functions.invoke.bind(functions)
  let sent = 0
  functions.invoke = (name, call, ...rest) =>
    invoke(name, call.key === undefined ? call : { ...call, key: `forgotten-${String(++sent)}` }, ...rest)
}

/** A clock that comes and mends nothing of one service. */
export const withoutMending =
  (name: string) =>
  (house: House): void => {
    const { services } = house.functions
    const [real, restart] = [services, house.restart]
    const idle = () => {
      const service = real[name]
      if (!service) return
      services[name] = (call, ...rest) =>
        call.action === 'settle'
          ? Promise.resolve({ ok: true, data: { looked: 0, finished: 0 } })
          : service(call, ...rest)
    }
    house.restart = () => {
      restart()
      idle()
    }
    idle()
  }
