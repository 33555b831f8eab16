import { noticesService } from '../../cloudfunctions/notices/service'
import type { LetterboxRow, NoticeRow } from '../../cloudfunctions/notices/store-rows'
import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import type { Database } from '../../cloudfunctions/kit/database'
import type { Service } from '../../cloudfunctions/kit/serve'
import type { Sms } from '../../cloudfunctions/kit/sms'
import type { Card, Telling } from '../../domain/kernel/notice'
import { callerNamed, COMMUNITY, FRIDAY, newKey, openWorld, type World } from './world'
import { instantOf } from '../../domain/kernel/time'

export const shen = 'pshen00001'
export const lumin = 'plumin0001'
export const lunch = `${COMMUNITY}.k1:${FRIDAY}:lunch`
const HOUR = 3_600_000
export const TEMPLATES = { reminder: 'tmpl-reminder', change: 'tmpl-change' }

/** A thing to tell Shen: her lunch does not take place, her family hears of it, and somebody telephones at nine. */
export function telling(more: Partial<Telling> = {}, card: Partial<Card> = {}): Telling {
  const happened = more.happened ?? instantOf(FRIDAY, '08:12')
  const cards: Card = {
    template: 'change',
    time: '2026年11月20日 11:30',
    state: '已取消',
    note: '梧桐里饭堂',
    ...card,
  }
  return {
    kind: 'meals.cancelled',
    about: lunch,
    step: '1',
    to: shen,
    urgency: 'soon',
    copies: true,
    said: {
      self: { title: '今天午饭不开', line: '饭堂停水，钱不收。' },
      helper: { title: '妈妈今天午饭不开', line: '饭堂停水，钱不收。' },
    },
    card: { self: cards, helper: cards },
    happened,
    until: instantOf(FRIDAY, '12:30'),
    ...more,
  }
}

/** Urgent, and telephoned about at nine. */
export const urgent = (more: Partial<Telling> = {}): Telling =>
  telling({ urgency: 'urgent', callAt: instantOf(FRIDAY, '09:00'), ...more })

export interface Post {
  world: World
  /** Asks as somebody; the data of a yes, the code of a no. */
  as: (who: string, action: string, input: unknown, key?: string) => Promise<unknown>
  tell: (...tellings: Telling[]) => Promise<unknown>
  /** Has agreed to so many messages. */
  agrees: (who: string, times?: number, template?: 'reminder' | 'change') => Promise<void>
  rows: () => NoticeRow[]
  row: (id: string) => NoticeRow | undefined
  box: (who: string) => LetterboxRow | undefined
  /** Headlines in somebody's list, newest first. */
  titles: (who: string) => Promise<string[]>
  /** To whom which headline went out by WeChat, oldest first. */
  sent: () => string[]
  close: () => Promise<void>
  /** The service on other means. */
  service: (means?: { askFunction?: AskFunction; sms?: Sms; db?: Database }) => Service
  /** What services say when they are asked whether something still holds. */
  gone: Set<string>
  answersClaims: boolean
  minutes: (n: number) => void
}

async function settle(world: World): Promise<void> {
  const agreed = { person: shen, call: '妈妈', state: 'agreed' as const, since: 0 }
  await world.person(shen, { name: '沈桂珍', phone: '19908002046' })
  await world.person(lumin, { name: '陆敏', helps: [agreed], home: '999998001001.b1' })
}

/** The service notices with Shen, whom her daughter helps. */
export async function openPost(): Promise<Post> {
  const world = await openWorld()
  await settle(world)
  const stillHolds: AskFunction = (_, { input }) => {
    const { claims } = input as { claims: { about: string; kind: string }[] }
    const gone = claims.flatMap(({ kind, about }, at) => (post.gone.has(`${kind}:${about}`) ? [at] : []))
    return Promise.resolve(post.answersClaims ? { ok: true, data: { gone } } : { ok: false, error: {} })
  }
  const service: Post['service'] = ({ askFunction = stillHolds, db = world.db, ...means } = {}) =>
    noticesService({ ...world.tools, db, vault: world.vault }, askFunction, { ids: TEMPLATES, ...means })
  const notices = service()
  // Rows of these collections are the service's own.
  const rowsOf = <T>(name: string) => world.cloud.readAll(name) as unknown as T[]
  const post: Post = {
    ...{ world, service, gone: new Set(), answersClaims: true },
    async as(who, action, input, key = newKey()) {
      const reply = await notices({ action, input, key }, callerNamed(who), 'test')
      if (reply.ok) return reply.data
      return 'refusal' in reply
        ? reply.refusal.code
        : Promise.reject(new Error(JSON.stringify(world.logs.at(-1))))
    },
    tell: (...tellings) => post.as('timer', 'tell', { tellings }),
    async agrees(who, times = 1, template = 'change') {
      for (let n = 0; n < times; n++) await post.as(who, 'allow', { answers: { [template]: 'accept' } })
    },
    rows: () => rowsOf<NoticeRow>('notices'),
    row: id => post.rows().find(({ _id }) => _id === id),
    box: who => rowsOf<LetterboxRow>('letterboxes').find(({ _id }) => _id === who),
    titles: async who => {
      const { notices } = (await post.as(who, 'mine', {})) as { notices: { title: string }[] }
      return notices.map(({ title }) => title)
    },
    sent: () =>
      world.cloud
        .messages()
        .map(({ touser, data }) => `${touser} ${data['thing1'] ?? ''}`)
        .reverse(),
    minutes: n => void (world.now += (n * HOUR) / 60),
    close: () => world.close(),
  }
  return post
}
