import type { ScreenState } from './screen-state'
import { pages, taps } from './screen-state'
import { CANTEEN } from './canteen'
import { han, qiao, shen, zhou, type Community } from './community'
import type { Phone } from './phone'
import { COMMUNITY, callerNamed, newKey } from './world'

const manager = { kind: 'staff', who: qiao, url: pages.trust } as const

const ask = async ({ services }: Community, who: string | undefined, action: string, input: object) => {
  const reply = await services['people']!({ action, input, key: newKey() }, callerNamed(who), 'arrange')
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`)
  return reply.data as Record<string, string>
}

async function workers(community: Community): Promise<void> {
  const give = (personId: string, role: string, scope: string, until?: number) =>
    ask(community, qiao, 'entrust', { personId, role, scope, ...(until !== undefined && { until }) })
  await give(han, 'building-leader', `${COMMUNITY}.b3`)
  await give(shen, 'volunteer', COMMUNITY, community.world.now + 30 * 86_400_000)
}

/** One building leader is all there is to take back. */
async function oneWorker(community: Community): Promise<void> {
  await ask(community, qiao, 'entrust', { personId: han, role: 'building-leader', scope: `${COMMUNITY}.b3` })
  for (const personId of [zhou, qiao])
    await ask(community, qiao, 'withdraw', { personId, role: 'canteen-staff', scope: CANTEEN })
}

let shown = ''
async function openDesk(community: Community): Promise<void> {
  const { desk } = await ask(community, undefined, 'openDesk', { name: 'Windows 电脑 · Edge' })
  shown = desk ?? ''
}
async function signedIn(community: Community): Promise<void> {
  await openDesk(community)
  await ask(community, qiao, 'confirmDesk', { desk: shown })
}

const typeCode = async (phone: Phone) => {
  await phone.type(shown.slice(1))
  await phone.tap('写好了')
}

const phoneDesk = { kind: 'staff', who: qiao, url: pages.desk } as const
const wide = { kind: 'desk', only: 'h5', who: undefined, window: { width: 1280, height: 800 } } as const

/** Who is trusted with what, desks, and the first administrator. */
export const trustStates: ScreenState[] = [
  { ...manager, name: 'trust/list', arrange: workers, says: /谁管什么.*韩秀云.*楼栋长.*收回.*给人一个担子/ },
  {
    ...manager,
    name: 'trust/take-back',
    arrange: oneWorker,
    prepare: taps('收回'),
    says: /收回.*的「.*」？.*先不收 收回/,
  },
  {
    ...manager,
    name: 'trust/give',
    arrange: workers,
    prepare: async phone => {
      await phone.tap('给人一个担子')
      await phone.type('周师傅')
      await phone.tap('找')
      await phone.tap('周师傅')
      await phone.tap('网格员')
    },
    says: /周师傅.*当什么.*管多久.*请周师傅当网格员/,
  },
  { ...manager, name: 'trust/not-for-residents', who: shen, says: /社区和饭堂的工作人员/ },
  { ...phoneDesk, name: 'desk/phone', arrange: signedIn, says: /在电脑上干活.*您登着的电脑.*退出/ },
  {
    ...phoneDesk,
    name: 'desk/confirm',
    only: 'h5',
    arrange: openDesk,
    prepare: typeCode,
    says: /在这台电脑上登录？.*Windows 电脑.*不是我 登录/,
  },
  {
    ...phoneDesk,
    name: 'desk/end',
    arrange: signedIn,
    prepare: taps('退出这台电脑'),
    says: /退出「Windows 电脑 · Edge」？.*先留着 退出/,
  },
  {
    ...wide,
    name: 'desk/sign-in',
    url: pages.deskSignIn,
    says: /用手机扫这个码.*工作人员登录.*等您在手机上/,
  },
  {
    ...wide,
    name: 'desk/sign-in-narrow',
    kind: 'staff',
    window: { width: 375, height: 812 },
    url: pages.deskSignIn,
    says: /用手机扫这个码.*工作人员登录/,
  },
  {
    ...wide,
    name: 'desk/first',
    kind: 'staff',
    window: { width: 375, height: 812 },
    url: pages.first,
    says: /第一位管理员.*开始用/,
  },
]
