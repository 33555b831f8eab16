import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { OutputOf } from '../../domain/kernel/contract'
import type { RefusalCode } from '../../domain/kernel/refusal'
import type { PeopleContract } from '../../domain/people/contract'
import { clientFor } from './call'
import type { Look } from './look'
import { useQuery, type Query } from './query'
import { addressOf, pages } from './routes'
import { tokenPlace } from './device'
import { forgetAll, keep } from './storage'

/** The caller: his name, whom he helps, what he is trusted with, his office. */
export type Me = OutputOf<PeopleContract['me']>

const people = clientFor<PeopleContract>('people')
/** Where a stranger is led: to choose who he is, or, known to WeChat but not to the roster, to give his code. */
const doors: Partial<Record<RefusalCode, string>> = {
  'access.not-signed-in': pages.signIn,
  'access.not-registered': addressOf(pages.signIn, { guest: '1' }),
}

const doorFor = (look: Look<unknown>): string | undefined =>
  look.state === 'refused' ? doors[look.refusal.code] : undefined

/** Who uses this phone. A stranger is led to the page where one comes in. `content`: what the phone kept is enough. */
export function useMe(options: { content?: boolean } = {}): Query<Me> {
  const query = useQuery('me', () => people.me({}), options)
  const door = doorFor(query.look)
  useEffect(() => {
    if (door !== undefined) void Taro.reLaunch({ url: door })
  }, [door])
  return query
}

/** From now on this phone belongs to whom the token names; nothing of the person before stays. */
export function enter(token: string): void {
  forgetAll()
  keep(tokenPlace, token)
}

/** This phone belongs to nobody. */
export const leave = forgetAll

/** The caller when he is known, also from what the phone kept. */
export const known = (look: Look<Me>): Me | undefined => (look.state === 'shown' ? look.data : undefined)
