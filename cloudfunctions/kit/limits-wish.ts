import type { Action } from '../../domain/kernel/contract'
import { holds } from '../../domain/kernel/grants'
import type { Ask } from './admit'
import type { Caller } from './caller'
import type { Directory } from './directory'
import type { Wish } from './limits'

/** Under what name somebody's calls are counted: the platform's are not, and those of nobody all together. */
export function countedAs(caller: Caller, directory: Directory): string | undefined {
  if (caller.kind === 'platform') return undefined
  if (caller.kind === 'account') return directory.accountTag(caller.account)
  return caller.kind === 'desk' ? `desk ${caller.desk}` : 'nobody'
}

/** An allowed wish as far as it matters for how often it may be asked. */
export function wishOf({ allow, pace }: Action, ask: Ask<unknown>, who: string | undefined): Wish {
  const { input, key, now, via, caller, subjects } = ask
  return {
    ...{ who, key, now, pace },
    isStaff: caller?.grants.some(grant => holds(grant, now)) ?? false,
    asStaff: via === 'staff',
    place: allow.scope?.(input),
    subjects: subjects.map(({ id }) => id),
  }
}
