import * as z from 'zod'
import type { Person } from '../../domain/kernel/person'
import { clockOf, dayOf, type Instant } from '../../domain/kernel/time'
import { channelWord, didWord, fieldWord, whyWord } from '../../domain/people/deed-words'
import { asCell, type Page } from '../../domain/people/rules-export'
import { dataOf } from '../kit/ask-function'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { openFacts } from './steps-facts'
import { deedsFor, helpersNamed, marksNamed, namesOf } from './steps-kept'
import { placeNamed } from './steps-place'

/** The services that keep something about persons, with what a page of theirs is called. */
const OTHERS = [{ service: 'meals', title: '吃饭' }] as const

const keptRows = z.object({
  rows: z.array(z.object({ what: z.string(), at: z.number(), says: z.string() })),
})

const when = (at: Instant) => `${dayOf(at)} ${clockOf(at)}`
const yes = (flag: boolean | undefined) => (flag === true ? '是' : '否')

async function ownPage(people: People, person: Person, row: PersonRow): Promise<Page> {
  const facts = openFacts(row, people.vault)
  const place = await placeNamed(people, person.home)
  const { care } = facts
  const rows = [
    ['姓名', person.name],
    ['性别', facts.sex],
    ['出生日期', facts.born],
    ['住的楼', place?.building ?? person.home],
    ['门牌', facts.door],
    ['手机号', facts.phone],
    ['身份证号', facts.idNumber],
    ['一个人住', care && yes(care.livesAlone)],
    ['听力不好', care && yes(care.hardOfHearing)],
    ['吃饭的讲究', care?.diet.join('、')],
    ['备注', facts.note],
  ]
  const known = rows.flatMap(([name, value]) => (name && value ? [[name, value]] : []))
  return { title: '我的资料', headings: ['项目', '内容'], rows: known }
}

async function welfarePage(people: People, { welfare }: Person): Promise<Page> {
  const nameOf = await namesOf(
    people,
    welfare.flatMap(({ verifiedBy }) => verifiedBy ?? []),
  )
  const rows = welfare.map(({ category, evidence = '', validTo = '', verifiedBy, verifiedAt }) => [
    category,
    evidence,
    validTo,
    verifiedBy === undefined ? '' : nameOf(verifiedBy),
    verifiedAt === undefined ? '' : when(verifiedAt),
  ])
  return { title: '补贴身份', headings: ['身份', '凭什么', '到哪天', '谁核对的', '什么时候'], rows }
}

async function consentPage(people: People, row: PersonRow): Promise<Page> {
  const marks = await marksNamed(people, row)
  const rows = marks.map(({ purpose, given, version, at, how, by }) => [
    fieldWord(purpose),
    given ? '同意' : '收回了',
    version,
    when(at),
    channelWord(how),
    by,
  ])
  return { title: '同意', headings: ['用途', '现在', '哪一版文字', '什么时候', '怎么说的', '谁记的'], rows }
}

async function tiesPage(people: People, person: Person): Promise<Page> {
  const [helpers, nameOf] = await Promise.all([
    helpersNamed(people, person),
    namesOf(
      people,
      person.helps.map(help => help.person),
    ),
  ])
  const rows = [
    ...helpers.map(({ name, call, agreed, since }) => [
      '替我办事',
      name,
      call,
      agreed ? '同意了' : '在等',
      when(since),
    ]),
    ...person.helps.map(({ person: elder, call, state, since, asked }) => {
      // While the elder has not agreed, a helper knows no more than what he typed.
      const name = state === 'asked' && asked !== undefined ? asked : nameOf(elder)
      return ['我替他办事', name, call, state === 'agreed' ? '同意了' : '在等', when(since)]
    }),
  ]
  return { title: '家里人', headings: ['关系', '姓名', '称呼', '现在', '从什么时候'], rows }
}

async function deedPages(people: People, person: Person): Promise<Page[]> {
  const ids = [person.id, ...person.aka]
  const [deeds, looks] = await Promise.all([
    deedsFor(people, person),
    Promise.all(ids.map(id => people.store.looksOf(id))).then(rows => rows.flat()),
  ])
  const nameOf = await namesOf(
    people,
    looks.map(({ who }) => who),
  )
  const done = deeds.map(({ at, did, what, byName, channel, undone }) => [
    when(at),
    didWord(did),
    what.map(fieldWord).join('、'),
    byName,
    channelWord(channel),
    undone === undefined ? '' : '已退回',
  ])
  const seen = looks.map(({ at, what = 'phone', who, why }) => [
    when(at),
    fieldWord(what),
    nameOf(who),
    whyWord(why),
  ])
  return [
    { title: '办过的事', headings: ['什么时候', '什么事', '哪些', '谁办的', '怎么办的', '退回'], rows: done },
    { title: '谁看过', headings: ['什么时候', '看了什么', '谁看的', '为什么'], rows: seen },
  ]
}

/** A service of an earlier version does not know the question yet; every other no is a fault. */
const isNotOffered = (reply: unknown) =>
  typeof reply === 'object' &&
  reply !== null &&
  'refusal' in reply &&
  JSON.stringify(reply.refusal) === JSON.stringify({ code: 'request.unclear', facts: { field: 'action' } })

async function pageOf(
  { askFunction }: People,
  personId: string,
  { service, title }: (typeof OTHERS)[number],
) {
  const reply = await askFunction(service, { action: 'kept', input: { personId } })
  const { rows } = isNotOffered(reply) ? { rows: [] } : keptRows.parse(dataOf(reply))
  return {
    title,
    headings: ['什么时候', '什么', '内容'],
    rows: rows.map(({ at, what, says }) => [when(at), what, says]),
  }
}

/** Everything that is kept about a person, in this service and in every other, as pages to read. */
export async function pagesOf(people: People, person: Person, row: PersonRow): Promise<Page[]> {
  const [own, others, deeds] = await Promise.all([
    Promise.all([
      ownPage(people, person, row),
      welfarePage(people, person),
      consentPage(people, row),
      tiesPage(people, person),
    ]),
    Promise.all(OTHERS.map(other => pageOf(people, person.id, other))),
    deedPages(people, person),
  ])
  return [...own, ...others, ...deeds]
}

const MOST_TITLE = 31

/** The pages as a workbook, every cell a text: what looks like a formula stays what somebody typed. */
export async function asWorkbook(pages: readonly Page[]): Promise<Buffer> {
  // Read only when a workbook is wanted, so that no other call waits for it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const text = (value: string) => ({ type: String, value: asCell(value) })
  const sheets = pages.map(({ title, headings, rows }) => ({
    sheet: title.slice(0, MOST_TITLE),
    data: [
      headings.map(heading => ({ ...text(heading), fontWeight: 'bold' as const })),
      ...rows.map(row => row.map(text)),
    ],
    columns: headings.map(() => ({ width: 22 })),
  }))
  return writeExcelFile(sheets).toBuffer()
}
