import { join } from 'node:path'
import { openVault } from '../cloudfunctions/kit/crypto'
import type { Invoke } from './cloud/functions'
import type { LocalCloud } from './cloud/open-local-cloud'
import { openControl, type Control } from './control'
import { announce, openDataFolder, withdraw, type DataFolder } from './data-folder'
import { demoPeople } from './demo/people'
import { prepareDemo } from './demo/prepare'
import { firstCodeOf, type FirstCode } from './first-code'
import { functionTable } from './function-table'
import { demoDoor } from './gateway/demo-door'
import { functionDoor } from './gateway/function-door'
import { openGateway, type Gateway } from './gateway/gateway'
import { messagesDoor } from './gateway/messages-door'
import { pagesDoor } from './gateway/pages-door'
import { openTokens } from './gateway/token'
import { openHost, type Host } from './host'
import { loadFunctions } from './load-functions'
import { openCloud } from './open-cloud'
import { root } from './root'
import type { Settings } from './settings'
import { StartError } from './start-error'
import { startTimers } from './timers'

export interface Server {
  folder: DataFolder
  port: number
  /** While a real installation has no administrator: with what the first one comes in. */
  firstCode: FirstCode | undefined
  /** Takes no more calls, lets those under way finish, writes everything to the disk. */
  close: () => Promise<void>
}

export type Log = (line: string) => void

async function takePort({ port, host }: Settings, log: Log): Promise<Gateway> {
  try {
    return await openGateway(port, host, log)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new StartError(
      `端口 ${port} 用不了（${code}），多半是另一个程序占着。请换一个：PORT=8788 npm start`,
      `Port ${port} cannot be used (${code}), most likely another program has it. Choose another: PORT=8788 npm start`,
    )
  }
}

function openFunctions(outputTo: string, log: Log): Host {
  const names = Object.keys(functionTable.functions)
  const mains = loadFunctions(join(root, 'dist/cloudfunctions'), names)
  return openHost({ mains, table: functionTable.functions, log, outputTo })
}

interface Parts {
  folder: DataFolder
  cloud: LocalCloud
  host: Host
}

function openDoors(gateway: Gateway, { folder, cloud, host }: Parts): void {
  const isDemo = folder.mark.kind === 'demo'
  const tokens = openTokens(openVault(folder.keys), Date.now)
  gateway.open([
    functionDoor(host, isDemo ? tokens : undefined),
    demoDoor(isDemo ? demoPeople : undefined, tokens),
    messagesDoor(() => cloud.messages()),
    pagesDoor(join(root, 'dist/h5')),
  ])
}

function refuseOtherKind(folder: DataFolder, kind: Settings['kind']): void {
  if (kind === 'real' && folder.mark.kind === 'demo')
    throw new StartError(
      `${folder.path} 里是演示社区，不能当正式的用。请给正式的社区另选一个：DATA_DIR=路径 DEMO=0 npm start`,
      `${folder.path} holds the demo community. Choose another folder for a real one: DATA_DIR=path DEMO=0 npm start`,
    )
}

const tell = (folder: DataFolder, cloud: LocalCloud, control: Control) =>
  announce(folder, {
    pid: process.pid,
    env: { ...cloud.env },
    control: control.url,
    secret: control.secret,
  })

/**
 * Changes the keys of the functions under way: first those end that may hold a field of a key that is gone now, afterwards
 * those that may still have sealed with one that is current no more.
 */
const takeKeys = (folder: DataFolder, host: Host) => async () => {
  await host.calm()
  process.env['NUANLIN_KEYS'] = folder.readKeys()
  await host.calm()
}

/** Closes from the outside in: first nobody can ask any more, last the disk. */
const closing =
  (parts: Parts & { gateway: Gateway; control: Control; stopTimers: () => void }) => async () => {
    parts.stopTimers()
    await parts.gateway.close()
    await parts.control.close()
    parts.host.close()
    await parts.cloud.close()
    withdraw(parts.folder)
  }

async function openHouse(gateway: Gateway, settings: Settings, log: Log): Promise<Server> {
  const folder = openDataFolder(settings.dataDir, settings.kind)
  refuseOtherKind(folder, settings.kind)
  const host = openFunctions(folder.path, log)
  const invoke: Invoke = (name, event) => host.invoke(name, event, { kind: 'platform' })
  const cloud = await openCloud(folder, invoke, log)
  if (folder.mark.kind === 'demo') await prepareDemo(folder, Date.now(), log)
  const control = await openControl({ backup: file => cloud.backup(file), keys: takeKeys(folder, host) })
  const stopTimers = startTimers(functionTable, host, log)
  const firstCode = folder.mark.kind === 'real' ? await firstCodeOf(host, folder.keys) : undefined
  openDoors(gateway, { folder, cloud, host })
  tell(folder, cloud, control)
  const close = closing({ folder, cloud, host, gateway, control, stopTimers })
  return { folder, port: gateway.port, firstCode, close }
}

/** Starts the whole back end in this process. Throws a `StartError` with one sentence when it cannot. */
export async function startServer(settings: Settings, log: Log): Promise<Server> {
  const gateway = await takePort(settings, log)
  try {
    return await openHouse(gateway, settings, log)
  } catch (error) {
    await gateway.close()
    throw error
  }
}
