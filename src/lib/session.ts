import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { OutputOf } from '../../domain/kernel/contract'
import type { PeopleContract } from '../../domain/people/contract'
import { clientFor } from './call'
import type { Look } from './look'
import { useQuery, type Query } from './query'
import { pages } from './routes'
import { tokenPlace } from './send'
import { forgetAll, keep } from './storage'

/** The caller: his name, whom he helps, what he is trusted with, his office. */
export type Me = OutputOf<PeopleContract['me']>
/** Somebody the caller may act for, or has asked to. */
export type Relative = Me['helps'][number]

const people = clientFor<PeopleContract>('people')
const strangers = ['access.not-signed-in', 'access.not-registered']

/** Whether the answer was that nobody is signed in, or that this WeChat belongs to nobody in the roster. */
export const isStranger = (look: Look<unknown>): boolean =>
  look.state === 'refused' && strangers.includes(look.refusal.code)

/** Who uses this phone. A stranger is led to the page where one comes in. */
export function useMe(): Query<Me> {
  const query = useQuery('me', () => people.me({}))
  const stranger = isStranger(query.look)
  useEffect(() => {
    if (stranger) void Taro.reLaunch({ url: pages.signIn })
  }, [stranger])
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
