/*
 * Everything that starts by itself, in one table. The platform gives a function one timer, so there is one tick; which jobs
 * are due at a tick follows from this table and from how far each of them has come. A job is safe to run twice, late, or
 * after a week in which nothing ran.
 */
export interface Job {
  service: string
  action: string
  /** Seven fields in China time: second, minute, hour, day, month, weekday, year. */
  cron: string
  /** `tick`: what has gathered is done, however long it was. `day`: each day is done for itself, in order, with `day` as input. */
  each: 'tick' | 'day'
  /** It is told since when it was not done, so that after a week in which nothing ran it looks far enough back. */
  since?: true
  /** A job does a portion in each call: at most so many in one tick, the rest in the next. */
  portions: number
  /** What it does, as staff read it. */
  does: string
}

/** The platform's one timer; it must not come more rarely than any job wants. */
export const platformTimer = { name: 'every-five-minutes', cron: '0 */5 * * * * *', message: 'tick' } as const

const EVERY_TICK = platformTimer.cron

export const jobs: readonly Job[] = [
  {
    service: 'meals',
    action: 'settle',
    cron: EVERY_TICK,
    each: 'tick',
    since: true,
    portions: 1,
    does: '补上登记了取餐、还没有记账的饭',
  },
  {
    service: 'meals',
    action: 'freeze',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 5,
    does: '停订时记下订了多少份',
  },
  {
    service: 'meals',
    action: 'tellNews',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 20,
    does: '把订饭、改饭、退饭、停餐告诉本人和家人',
  },
  {
    service: 'meals',
    action: 'remind',
    cron: '0 0 17 * * * *',
    each: 'day',
    portions: 20,
    does: '傍晚提醒第二天有饭的人',
  },
  {
    service: 'people',
    action: 'settle',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 1,
    does: '把做到一半的资料变更做完',
  },
  {
    service: 'people',
    action: 'retire',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 3,
    does: '删掉到期该删的资料',
  },
  {
    service: 'people',
    action: 'reseal',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 10,
    does: '换钥匙后，把旧钥匙封的资料重新封好',
  },
  {
    service: 'notices',
    action: 'deliver',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 20,
    does: '把到时候的消息发到微信',
  },
  {
    service: 'notices',
    action: 'callUnread',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 20,
    does: '要紧的消息没人看，放进要打的电话',
  },
  {
    service: 'notices',
    action: 'reseal',
    cron: EVERY_TICK,
    each: 'tick',
    portions: 10,
    does: '换钥匙后，把旧钥匙封的微信地址重新封好',
  },
  {
    service: 'notices',
    action: 'tidy',
    cron: '0 30 3 * * * *',
    each: 'day',
    portions: 10,
    does: '清理半年以前的消息',
  },
]

/** How a job is called, such as `meals.settle`. */
export const nameOf = ({ service, action }: Pick<Job, 'service' | 'action'>): string => `${service}.${action}`
