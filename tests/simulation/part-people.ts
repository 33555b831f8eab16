import { peopleService } from '../../cloudfunctions/people/service'
import { auditPeople } from './auditor-people'
import type { Deed } from './auditor-people-rows'
import type { Sitting } from './auditor-people-meals'
import { familyCommands } from './commands-people-family'
import { secondCanteen } from './commands-people-meals'
import { recordCommands } from './commands-people-records'
import { selfCommands } from './commands-people-self'
import { staffCommands } from './commands-people-staff'
import type { Spoken } from './commands-people-talk'
import { ask, accountOf, platform, type House } from './house'
import type { Command, Part } from './part'
import { emptyMemory, isGranted, text, type Memory, type Stored } from './told-people'
import { community, type Somebody, type Village } from './village'

const WEEK = 7 * 86_400_000
const MINUTE = 60_000

// Rows of persons, sittings and deeds have the fields that the auditor names.
const storedIn = (house: House) =>
  new Map((house.cloud.readAll('persons') as unknown as Stored[]).map(row => [row._id, row]))

interface Laid {
  house: House
  village: Village
  memory: Memory
}

/** Somebody is entered at the counter; with a phone of his own where he shall have one. */
async function enter(
  { house, village: { manager }, memory: { folk, numbers } }: Laid,
  name: string,
  linked: boolean,
): Promise<Somebody> {
  const as = { as: 'elder', name, home: `${community}.b1`, how: 'oral', channel: 'counter', another: true }
  const phone = `1990807${String(1_000 + folk.phones.size)}`
  const who = accountOf(manager.account)
  const input = { ...as, phone, consents: ['basic', 'family'] }
  const id = text(await ask(house, { who, service: 'people', action: 'enrol', input }), 'personId')
  const person: Somebody = { account: `f-${id}`, id, name, elders: [] }
  folk.phones.set(id, phone)
  numbers.add(phone)
  if (!linked) return person
  const invited = await ask(house, { who, service: 'people', action: 'invite', input: { personId: id } })
  const code = { code: text(invited, 'code') }
  await ask(house, { who: accountOf(person.account), service: 'people', action: 'accept', input: code })
  return person
}

async function openSecondCanteen(house: House, { days }: Village): Promise<void> {
  const hours = (opens: string, shuts: string, at: string) => ({
    opens,
    shuts,
    cutOff: { serviceDaysBefore: 0, at },
  })
  const input = {
    id: secondCanteen,
    name: '梧桐里第二饭堂',
    meals: { lunch: hours('11:00', '12:30', '09:00'), dinner: hours('17:00', '18:30', '15:00') },
    serviceWeekdays: [1, 2, 3, 4, 5, 6, 7],
    ways: ['dine-in'],
    policyTemplate: 'shenzhen',
  }
  await ask(house, { who: platform, service: 'meals', action: 'setUp', input })
  const rows = days
    .flatMap(日期 =>
      ['午餐', '晚餐'].map(餐次 => ({ 日期, 餐次, 套餐: 'A', 菜品: '小米粥', '价格(元)': '10', 份数: '60' })),
    )
    .map((cells, at) => ({ line: at + 2, cells }))
  const menu = { canteenId: secondCanteen, rows, apply: true }
  await ask(house, { who: platform, service: 'meals', action: 'importMenu', input: menu })
}

/** They asked a week ago, but for some minutes: the service is asked with the clock it had then. */
async function askToGo(house: House, leaving: readonly Somebody[]): Promise<void> {
  const { functions, tools, time } = house
  const never = () => Promise.reject(new Error('nothing hangs on them yet'))
  for (const [at, { account, id }] of leaving.entries()) {
    const then = () => time.now - WEEK + (at + 1) * 25 * MINUTE
    functions.services['lastWeek'] = peopleService({ ...tools, now: then }, never)
    const input = { personId: id, channel: 'wechat' }
    await ask(house, { who: accountOf(account), service: 'lastWeek', action: 'close', input })
  }
  delete functions.services['lastWeek']
}

/** Besides the village: those to whom things happen, a second canteen for them, two who keep the installation running. */
async function prepare(house: House, village: Village, memory: Memory): Promise<void> {
  const { folk } = memory
  const several = async (names: readonly string[], linked: boolean) => {
    const all: Somebody[] = []
    for (const name of names) all.push(await enter({ house, village, memory }, name, linked))
    return all
  }
  folk.steady = await several(['石秀英', '钟德福', '潘美玉', '邹永年'], true)
  folk.leaving = await several(['谢国栋', '曾玉珍', '彭家骏'], true)
  folk.frail = await several(['薛长庚', '阎素琴'], false)
  for (const names of [
    ['魏兰英', '魏兰瑛'],
    ['姜福生', '江福生'],
  ]) {
    const [a, b] = await several(names, false)
    if (a && b) folk.twins.push([a, b])
  }
  await openSecondCanteen(house, village)
  folk.administrators = village.staff.slice(1, 3)
  for (const { id: personId } of folk.administrators) {
    const input = { personId, role: 'administrator', scope: community.slice(0, 6) }
    await ask(house, { who: platform, service: 'people', action: 'entrust', input })
  }
  await askToGo(house, folk.leaving)
  memory.before = storedIn(house)
}

function audit(house: House, village: Village, memory: Memory): string[] {
  const read = (collection: string): readonly unknown[] => house.cloud.readAll(collection)
  const { folk } = memory
  const stored = storedIn(house)
  const kept = ['persons', 'households', 'accounts', 'invitations', 'deeds', 'looks', 'twins', 'merges']
  const { vault, directory } = house.tools
  return auditPeople(
    memory,
    {
      helpers: village.helpers,
      everybody: [
        ...[...village.elders, ...village.helpers, ...village.staff],
        ...[...folk.steady, ...folk.leaving, ...folk.entered],
      ],
    },
    {
      read,
      stored,
      sittings: new Map((read('sittings') as Sitting[]).map(row => [row._id, row])),
      deeds: read('deeds') as Deed[],
      everything: JSON.stringify([...kept, 'sittings', 'notices'].map(name => read(name))),
      ofPeople: JSON.stringify(kept.map(name => read(name))),
      logs: house.logs,
      now: house.time.now,
      whoseIs: account =>
        [...stored.values()].find(row => row.account === directory.accountTag(`wx:${account}`))?._id ?? '',
      open: (row, name) => (row[name] === undefined ? '' : vault.open(row[name], `${row._id}.${name}`)),
    },
  )
}

/** What people do about people, and what must be true of it in the end. */
export function openPeople(): Part {
  const memory = emptyMemory()
  let village: Village | undefined
  const spoken =
    (run: (scene: Spoken) => Promise<void>): Command['run'] =>
    scene =>
      run({ ...scene, memory })
  return {
    name: 'people',
    commands: [selfCommands, familyCommands, staffCommands, recordCommands].flatMap(all => all(spoken)),
    prepare: (house, there) => {
      village = there
      return prepare(house, there, memory)
    },
    told: memory.heard,
    granted: () => memory.heard.filter(one => one.key !== undefined && isGranted(one)).length,
    audit: house => (village ? audit(house, village, memory) : []),
  }
}
