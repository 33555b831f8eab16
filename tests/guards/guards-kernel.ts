import type { Guard } from './guard'

const kernel = 'domain/kernel'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${kernel}/${name}.ts`,
  seenBy: `${kernel}/${name}.test.ts`,
})

/** What the rules under every service keep from happening. */
export const kernelGuards: readonly Guard[] = [
  {
    says: 'who is no helper of the person does not act for him where only family may',
    ...of('authorise'),
    remove: 'if (!cells.family) return no()',
    with: '',
  },
  {
    says: 'a helper acts once the elder agreed, not before',
    ...of('authorise'),
    remove: "areThere(door) && ties.every(tie => tie?.state === 'agreed')",
    with: 'areThere(door)',
  },
  {
    says: 'what is for staff alone nobody does for himself',
    ...of('authorise'),
    remove: "return cells.self ? 'self' : no()",
    with: "return 'self'",
  },
  {
    says: 'staff get the same answer for who is missing and who is not theirs',
    ...of('authorise'),
    remove: 'if (!areThere(door)) return false',
    with: '',
  },
  {
    says: 'without anybody’s home to look at no role holds there',
    ...of('authorise'),
    remove: 'places.length > 0 && ',
    with: '',
  },
  {
    says: 'the phone of who has died opens nothing',
    ...of('authorise'),
    remove:
      "if (visitor.kind === 'person' && visitor.person.died !== undefined) return locked(visitor.person.name)",
    with: '',
  },
  {
    says: 'after a death only what the table leaves open is done for him',
    ...of('authorise'),
    remove: 'if (isRefusal(via) || !gone) return via',
    with: 'return via',
  },
  {
    says: 'a timer does a timer’s work only',
    ...of('authorise'),
    remove: "return cells.timer && areThere(door) ? 'platform' : no()",
    with: "return 'platform'",
  },
  {
    says: 'a stranger is asked to sign in',
    ...of('authorise'),
    remove: "return cells.nobody ? 'nobody' : refuse('access.not-signed-in')",
    with: "return 'nobody'",
  },
  {
    says: 'a role that ran out is none',
    ...of('grants'),
    remove: 'grant.until === undefined || now < grant.until',
    with: 'true',
  },
  {
    says: 'a role does what is its own to do',
    file: `${kernel}/grants.ts`,
    seenBy: `${kernel}/authorise.test.ts`,
    remove: 'wanted.includes(grant.role) && ',
    with: '',
  },
  {
    says: 'a role ends at the border of its place',
    ...of('grants'),
    remove: ' && reaches(grant.scope, place))',
    with: ')',
  },
  {
    says: 'a canteen is no other canteen’s',
    ...of('grants'),
    remove: 'isCanteen(scope) && !isCanteen(place)',
    with: 'isCanteen(scope)',
  },
  {
    says: 'building 31 does not lie in building 3',
    ...of('ids'),
    remove: '(!/^\\d{12}/.test(outer) || inner.startsWith(`${outer}.`))',
    with: 'true',
  },
  {
    says: 'a person’s id can be no path and no operator',
    ...of('ids'),
    remove: '/^p[a-z0-9]{8,32}$/',
    with: '/^p/',
  },
  {
    says: 'a place code can be no path and no operator',
    ...of('ids'),
    remove: '/^\\d{6}(\\d{3}(\\d{3}(\\.[a-z][a-z0-9]{0,23})?)?)?$/',
    with: '/^\\d{6}/',
  },
  {
    says: 'a consent that was taken back is none',
    file: `${kernel}/consents.ts`,
    remove: 'consents?.[purpose]?.given === true',
    with: 'consents?.[purpose] !== undefined',
    seenBy: 'cloudfunctions/people/handlers-person.test.ts',
    named: 'takes her consent to care back',
  },
  {
    says: 'an ID number with one wrong digit is none',
    ...of('idcard'),
    remove: "if (checkDigitOf(number) !== number[17]) return { wrong: 'checksum' }",
    with: '',
  },
  {
    says: 'nobody was born on a day that never was',
    ...of('idcard'),
    remove: '!isDay(born) || ',
    with: '',
  },
  {
    says: 'nobody here was born before 1900',
    ...of('idcard'),
    remove: " || born < '1900-01-01'",
    with: '',
  },
  {
    says: 'a number nobody can dial is no phone',
    ...of('phone'),
    remove: "prefix.test(digits) ? { kind, number: dialled(digits) } : { wrong: 'prefix', digits: count }",
    with: '{ kind, number: dialled(digits) }',
  },
  {
    says: 'a mobile with a digit too many is asked for again',
    ...of('phone'),
    remove: "if (count > most) return { wrong: 'long', digits: count, extra: count - most }",
    with: '',
  },
  {
    says: 'a name of two characters is not shown whole on a board',
    ...of('mask'),
    remove: 'return letters.length === 2 ? `${first}*` : `${first}',
    with: 'return `${first}',
  },
  {
    says: 'of a number too short for an ID nothing is shown',
    ...of('mask'),
    remove: 'if (places.length < 12) return stars(places.length)',
    with: '',
  },
]
