import { isExplained, seen, type Moment } from './auditor-people-order'
import { moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, list, text, type Heard, type Memory, type Stored } from './told-people'

/** Whom one helper has to do with: for each elder whether he asked or may act. */
type Ties = Record<string, 'asked' | 'agreed'>

const [MOST_ELDERS, MOST_ASKED] = [5, 3]

const tied = (ties: Ties, elder: string, how: 'asked' | 'agreed'): Ties =>
  Object.fromEntries(Object.entries({ ...ties, [elder]: how }).sort(([a], [b]) => (a < b ? -1 : 1)))

const untied = (ties: Ties, elder: string): Ties =>
  Object.fromEntries(Object.entries(ties).filter(([who]) => who !== elder))

/** Of those others than this elder: all, and those who have not answered. */
const isFull = (ties: Ties, elder: string, isAsk: boolean) => {
  const others = Object.values(untied(ties, elder))
  return others.length >= MOST_ELDERS || (isAsk && others.filter(how => how === 'asked').length >= MOST_ASKED)
}

/** Whom the helper of these ties asked for, as the village knows him. */
type Who = (heard: Heard) => { elder: string; helper: string }

const agrees = (elder: string) => (ties: Ties) => [tied(ties, elder, 'agreed')]

function asks(heard: Heard, elder: string): Moment<Ties>[] {
  return moments<Ties>(heard, {
    granted: ties =>
      ties[elder] === 'agreed' ? [ties] : isFull(ties, elder, true) ? [] : [tied(ties, elder, 'asked')],
    refused: ties => heard.refused !== 'people.too-many-elders' || isFull(ties, elder, true),
  })
}

function nods(heard: Heard, elder: string): Moment<Ties>[] {
  if (field(heard.input, 'agree') === false)
    return moments<Ties>(heard, { granted: ties => [untied(ties, elder)] })
  return moments<Ties>(heard, {
    granted: ties => (ties[elder] ? agrees(elder)(ties) : []),
    refused: ties =>
      heard.refused === 'people.not-asked' ? ties[elder] === undefined : isFull(ties, elder, false),
  })
}

const records = (heard: Heard, elder: string): Moment<Ties>[] =>
  moments<Ties>(heard, { granted: agrees(elder), refused: ties => isFull(ties, elder, false) })

/** A family code: that it is no good is looked at where codes are; here only whom it tied. */
const joins = (heard: Heard, elder: string): Moment<Ties>[] =>
  moments<Ties>(heard, {
    granted: agrees(elder),
    refused: ties =>
      heard.refused === 'people.already-helps'
        ? ties[elder] === 'agreed'
        : heard.refused !== 'people.too-many-elders' || isFull(ties, elder, false),
  })

const ends = (heard: Heard, elder: string): Moment<Ties>[] =>
  moments<Ties>(heard, {
    granted: ties =>
      (ties[elder] !== undefined) === (field(heard.data, 'ended') === true) ? [untied(ties, elder)] : [],
    done: ties => [untied(ties, elder)],
  })

const does: Record<string, (heard: Heard, elder: string) => Moment<Ties>[]> = {
  askToHelp: asks,
  nod: nods,
  recordHelper: records,
  joinFamily: joins,
  endHelp: ends,
  giveUpHelp: ends,
}

/** What the door says of ties; of everything else it says nothing here. */
const atTheDoor: Record<string, (how: string | undefined) => boolean> = {
  'access.needs-consent': how => how === 'asked',
  'access.not-allowed': how => how !== 'agreed',
}

/** What the door says of somebody who would act for an elder: yes, not yet, no. */
function acted(heard: Heard, elder: string): Moment<Ties>[] {
  const { refused = '' } = heard
  if (!isGranted(heard) && refused === '') return []
  const says = atTheDoor[refused]
  if (says) return [seen<Ties>(heard, ties => says(ties[elder]))]
  return /^(access|request)/.test(refused) ? [] : [seen<Ties>(heard, ties => ties[elder] === 'agreed')]
}

/** An ask that reached nobody is told like any other, and lies under an id that is nobody's. */
const named = (ties: Ties, before: Memory['before']) =>
  Object.entries(ties)
    .map(([elder, how]) => `${before.has(elder) ? elder : 'nobody'} ${how}`)
    .sort()
    .join()

/** What the helper's own page shows. */
const listed = (heard: Heard, before: Memory['before']): Moment<Ties>[] => {
  if (!isGranted(heard)) return []
  const shown = Object.fromEntries(
    list(heard.data, 'helps').map(one => {
      const how = field(one, 'agreed') === true ? ('agreed' as const) : ('asked' as const)
      return [text(one, 'id'), how] as const
    }),
  )
  return [seen<Ties>(heard, ties => named(ties, before) === named(shown, before))]
}

/** Who gives up the help of everybody does it for each of his helpers at some moment of the call. */
const endsAll = (heard: Heard): Moment<Ties>[] =>
  moments<Ties>(heard, { granted: ties => [untied(ties, text(heard.input, 'personId'))] })

const isEndOfAll = ({ action, input }: Heard) =>
  action === 'consent' && text(input, 'purpose') === 'family' && field(input, 'given') === false

type Helper = Readonly<Record<'id' | 'account', string>>

const isFor = ({ service, input }: Heard, { id }: Helper) =>
  service === 'meals' && !['', id].includes(text(input, 'personId'))

function momentsOf({ heard: all, before }: Memory, helper: Helper, who: Who): Moment<Ties>[] {
  return wishesOf(all).flatMap(heard => {
    if (isEndOfAll(heard)) return endsAll(heard)
    const act = does[heard.action]
    if (act) {
      const pair = who(heard)
      return pair.helper === helper.id && pair.elder !== '' ? act(heard, pair.elder) : []
    }
    if (heard.account !== helper.account) return []
    if (heard.action === 'me') return listed(heard, before)
    return isFor(heard, helper) ? acted(heard, text(heard.input, 'personId')) : []
  })
}

const tiesOf = (row: Stored): Ties =>
  row.helps.reduce<Ties>(
    (ties, { person, state }) => tied(ties, person, state === 'agreed' ? 'agreed' : 'asked'),
    {},
  )

/** Whom one asked for by name and number; somebody whom nobody knows has a place of his own. */
function askedFor({ folk }: Memory, { input }: Heard): string {
  const [phone, name] = [text(input, 'phone'), text(input, 'name')]
  const elder = folk.steady.find(one => folk.phones.get(one.id) === phone && one.name === name)
  return elder?.id ?? `nobody of the name ${name}`
}

/** Whom a family code is from. */
const codeFrom = ({ codes }: Memory, { input }: Heard) =>
  codes.find(({ code, family }) => family && code === text(input, 'code'))?.person ?? ''

/** Whom one asked for, or typed a code of, is known to the village though the call does not say it. */
function whoIn(memory: Memory, helpers: readonly Helper[]): Who {
  const byAccount = new Map(helpers.map(({ account, id }) => [account, id]))
  const elderOf = (heard: Heard) => {
    if (heard.action === 'askToHelp') return askedFor(memory, heard)
    return heard.action === 'joinFamily' ? codeFrom(memory, heard) : text(heard.input, 'elderId')
  }
  return heard => ({
    helper: text(heard.input, 'helperId') || (byAccount.get(heard.account) ?? ''),
    elder: elderOf(heard),
  })
}

/** Who may act for whom: asked, agreed, ended, used and shown, in some order that is true. */
export function wrongTies(
  memory: Memory,
  helpers: readonly Helper[],
  stored: ReadonlyMap<string, Stored>,
): string[] {
  const who = whoIn(memory, helpers)
  return helpers.flatMap(helper => {
    const [was, is] = [memory.before.get(helper.id), stored.get(helper.id)]
    if (!was || !is) return [`${helper.id} is not there`]
    const last = named(tiesOf(is), memory.before)
    return isExplained(
      momentsOf(memory, helper, who),
      tiesOf(was),
      ties => named(ties, memory.before) === last,
    )
      ? []
      : [`ties of ${helper.id}: what was told contradicts itself or the store, which says ${last}`]
  })
}
