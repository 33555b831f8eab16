import { join } from 'node:path'
import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import { entry } from '../../cloudfunctions/kit/entry'
import type { Service } from '../../cloudfunctions/kit/serve'
import { readSession } from '../../cloudfunctions/kit/session'
import { peopleService } from '../../cloudfunctions/people/service'
import type { Call } from '../../domain/kernel/contract'
import { functionTable } from '../../local/function-table'
import { demoPeople } from '../../local/demo/people'
import { demoDoor } from '../../local/gateway/demo-door'
import { functionDoor } from '../../local/gateway/function-door'
import { openGateway } from '../../local/gateway/gateway'
import { pagesDoor } from '../../local/gateway/pages-door'
import { openTokens } from '../../local/gateway/token'
import { openHost } from '../../local/host'
import { CANTEEN, openCanteen, type Canteen } from './canteen'
import { callerNamed, COMMUNITY } from './world'

/** Who is who; ids can be field names, so they carry no dot. */
export const shen = 'pshen00001'
export const lu = 'plu0000001'
export const lumin = 'plumin0001'
export const han = 'phan000001'
export const qiao = 'pqiao00001'
export const zhou = 'pzhou00001'
export const stranger = 'pstranger1'

export interface Community extends Canteen {
  services: Record<string, Service>
  /** The cloud as somebody's phone reaches it. */
  phoneOf: (who: string) => (name: string, data: unknown) => Promise<unknown>
  /** Serves the web page on a free port; the same functions, the same clock. */
  openWeb: () => Promise<Web>
}

export interface Web {
  url: string
  tokenOf: (who: string) => string
  close: () => Promise<void>
}

async function settle({ world }: Canteen, people: Service): Promise<void> {
  const setUp = {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼', '3号楼'] }],
  }
  await people({ action: 'setUp', input: setUp, key: 'set-up-once' }, callerNamed('timer'), 'test')
  const agreed = (person: string, call: string) => ({ person, call, state: 'agreed' as const, since: 0 })
  await world.person(shen, {
    name: '沈桂珍',
    sex: '女',
    born: '1944-03-02',
    phone: '19908002046',
    care: { diet: ['少盐'] },
  })
  await world.person(lu, {
    name: '陆守义',
    sex: '男',
    born: '1945-01-02',
    phone: '19908003061',
    care: { diet: [] },
  })
  await world.person(lumin, {
    name: '陆敏',
    sex: '女',
    born: '1972-05-06',
    helps: [agreed(shen, '妈妈'), agreed(lu, '爸爸')],
  })
  await world.person(han, {
    name: '韩秀云',
    sex: '女',
    born: '1944-05-01',
    phone: '19908003020',
    home: `${COMMUNITY}.b3`,
    care: { diet: ['软烂', '少盐'], livesAlone: true },
  })
  await world.person(qiao, {
    name: '乔敏',
    grants: [
      { role: 'community-manager', scope: COMMUNITY },
      { role: 'canteen-staff', scope: CANTEEN },
    ],
  })
  await world.person(zhou, { name: '周师傅', grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
}

/** A small community around one canteen: an elder couple, their daughter, a neighbour who lives alone, staff. */
export async function openCommunity(rows?: Parameters<typeof openCanteen>[0]): Promise<Community> {
  const canteen = await openCanteen(rows)
  const { world } = canteen
  // Functions ask each other as the platform; here they stand side by side.
  const askFunction: AskFunction = (name, call) =>
    services[name]?.(call, callerNamed('timer'), 'function') ??
    Promise.reject(new Error(`no function ${name}`))
  const people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, askFunction)
  const services: Record<string, Service> = { meals: canteen.meals, people, notices: canteen.notices }
  await settle(canteen, people)
  return {
    ...canteen,
    services,
    phoneOf: who => (name, data) => {
      const service = services[name]
      if (!service) throw new Error(`no function ${name}`)
      return service(data as Call, callerNamed(who), 'phone')
    },
    openWeb: () => openWeb(canteen, services),
  }
}

async function openWeb({ world }: Canteen, services: Record<string, Service>): Promise<Web> {
  const mains = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      entry(service, { session: told => readSession(world.vault, told, world.now) }),
    ]),
  )
  const host = openHost({ mains, table: functionTable.functions, log: () => undefined })
  const gateway = await openGateway(0, '127.0.0.1', () => undefined)
  const tokens = openTokens(world.vault, () => world.now)
  gateway.open([
    functionDoor(host, tokens),
    demoDoor(demoPeople, tokens),
    pagesDoor(join(__dirname, '../../dist/h5')),
  ])
  return {
    url: `http://127.0.0.1:${gateway.port}`,
    tokenOf: who => tokens.make(who),
    close: async () => {
      host.close()
      await gateway.close()
    },
  }
}
