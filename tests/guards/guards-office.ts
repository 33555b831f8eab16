import type { Guard } from './guard'

const people = 'domain/people'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${people}/${name}.ts`,
  seenBy: `${people}/${name}.test.ts`,
})

/** What keeps staff to their work: who sees what, who gives which role, which records are one. */
export const officeGuards: readonly Guard[] = [
  {
    ...of('rules-visible'),
    says: 'need is seen by those who look after it',
    remove: "welfare: { says: 'welfare categories and until when', to: carers }",
    with: "welfare: { says: 'welfare categories and until when', to: near }",
  },
  {
    ...of('rules-visible'),
    says: 'who lives alone is not told at the counter',
    remove: "livesAlone: { says: 'lives alone', to: door }",
    with: "livesAlone: { says: 'lives alone', to: near }",
  },
  {
    ...of('rules-visible'),
    says: 'the paper behind a need is the manager’s to see',
    remove: "to: ['community-manager'] },",
    with: 'to: near },',
  },
  {
    ...of('rules-visible'),
    says: 'what may not be seen is not there at all',
    remove: 'sees.has(field) && ',
    with: '',
  },
  {
    ...of('rules-visible'),
    says: 'a role looks only where it holds',
    remove: 'lookers.filter(role => covers(grants, [role], home, now))',
    with: 'lookers.filter(role => grants.some(grant => grant.role === role))',
  },
  {
    ...of('rules-trust'),
    says: 'nobody gives a role that is not his to give',
    remove: 'mayGive[held.role].includes(role) && ',
    with: '',
  },
  {
    ...of('rules-trust'),
    says: 'nobody gives a role outside his place',
    remove: ' && contains(held.scope, scope))',
    with: ')',
  },
  {
    ...of('rules-trust'),
    says: 'nobody gives longer than he has',
    remove: '.some(held => noLonger(held, wanted))',
    with: '.length > 0',
  },
  {
    ...of('rules-trust'),
    says: 'a trust that ran out gives nothing',
    remove: 'holds(held, now) && mayGive',
    with: 'mayGive',
  },
  {
    ...of('rules-trust'),
    says: 'the last administrator stays',
    remove: 'return kept ? left : undefined',
    with: 'return left',
  },
  {
    says: 'an administrator for a time does not count as one who stays',
    file: `${people}/rules-trust.ts`,
    remove: "role === 'administrator' && until === undefined",
    with: "role === 'administrator'",
    seenBy: 'cloudfunctions/people/steps-office.test.ts',
    named: 'for a time',
  },
  {
    ...of('rules-helping'),
    says: 'a trust given twice is one',
    remove: '...grants.filter(held => !wanted.some(grant => same(held, grant)))',
    with: '...grants',
  },
  {
    ...of('rules-merge'),
    says: 'two ID numbers are two people',
    remove: "return refuse('people.not-twins')",
    with: 'return undefined',
  },
  {
    ...of('rules-merge'),
    says: 'an administrator’s record goes into no other',
    remove: "drop.grants.some(({ role }) => role === 'administrator')",
    with: 'false',
  },
  {
    ...of('rules-merge'),
    says: 'who wishes to be deleted is not merged before he thinks better of it',
    remove: 'keep.closing !== undefined || drop.closing !== undefined',
    with: 'false',
  },
  {
    ...of('rules-merge'),
    says: 'a consent taken back on one record is taken back on both',
    remove: 'isMark(drop) && keep.given && !drop.given ? drop : keep',
    with: 'keep',
  },
  {
    ...of('rules-merge'),
    says: 'nobody becomes his own helper',
    remove: '.filter(({ person }) => !selves.includes(person))',
    with: '',
  },
  {
    ...of('rules-twins'),
    says: 'sex, number and birth date keep two people apart',
    remove: 'if (areTwo(a, b)) return undefined',
    with: '',
  },
  {
    ...of('rules-twins'),
    says: 'nobody is his own twin',
    remove: 'if (a.id === b.id) return undefined',
    with: '',
  },
  {
    ...of('rules-import'),
    says: 'a roster without a card does not overrule what a card said',
    remove: "!(isByCard && (field === 'sex' || field === 'born'))",
    with: 'true',
  },
  {
    ...of('rules-import'),
    says: 'two numbers at one door are two people',
    remove: '?.find(one => one.idTag === undefined || who.idTag === undefined)',
    with: '?.[0]',
  },
  {
    ...of('rules-portions'),
    says: 'a number is seen with its double, wherever that stands',
    remove: 'number.length < SHORTEST_NUMBER ? [] : [`number ${number}`]',
    with: '[]',
  },
  {
    ...of('rules-portions'),
    says: 'a portion holds no more rows than a call may',
    remove: 'open.length + group.length <= most',
    with: 'true',
  },
  {
    ...of('rules-placing'),
    says: 'a number that slipped into a remark is masked',
    remove: 'bare.length > 12 ? maskIdNumber(bare) : maskPhone(bare)',
    with: 'found',
  },
  {
    ...of('rules-finding'),
    says: 'the end of a phone is kept as a fingerprint only',
    remove: "kind === 'tail' ? `${place}|${tag(`${place}|${word}`)}` : `${place}|${word}`",
    with: '`${place}|${word}`',
  },
  {
    ...of('rules-finding'),
    says: 'nobody has more than sixty words to be found by',
    remove: '.slice(0, MOST_WORDS)',
    with: '',
  },
  {
    ...of('rules-welfare'),
    says: 'a proof verified anew replaces the earlier',
    remove: '...known.filter(({ category }) => category !== one.category),',
    with: '...known,',
  },
  {
    ...of('rules-welfare'),
    says: 'staff are told in time, and not years ahead',
    remove: 'validTo !== undefined && validTo <= toldUntil(today)',
    with: 'validTo !== undefined',
  },
]
