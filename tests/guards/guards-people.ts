import type { Guard } from './guard'

const people = 'domain/people'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${people}/${name}.ts`,
  seenBy: `${people}/${name}.test.ts`,
})
const self = `${people}/rules-self.test.ts`

/** What keeps a person’s record his own, and true. */
export const peopleGuards: readonly Guard[] = [
  {
    ...of('rules-asking'),
    says: 'a wish to help is over after seven days',
    remove: "state === 'agreed' || now < waitsUntil(since)",
    with: 'true',
  },
  {
    ...of('rules-asking'),
    says: 'one person acts for five elders at most',
    remove: 'if (open.length >= MOST_ELDERS) return { most: MOST_ELDERS }',
    with: '',
  },
  {
    ...of('rules-asking'),
    says: 'nobody asks his way through a telephone book',
    remove:
      "state === 'asked' && waiting >= MOST_OPEN_ASKS ? { most: MOST_OPEN_ASKS, waiting: true } : undefined",
    with: 'undefined',
  },
  {
    ...of('rules-asking'),
    says: 'who only asked is told no name but the one he typed',
    remove: "tie?.state === 'asked' ? (tie.asked ?? elder.name) : elder.name",
    with: 'elder.name',
  },
  {
    says: 'what staff remarked is not the person’s to change',
    file: `${people}/rules-correct.ts`,
    remove: 'note: { free: staffOnly, checked: staffOnly }',
    with: 'note: { free: both, checked: both }',
    seenBy: self,
  },
  {
    says: 'what a checked card says is nobody’s to type',
    file: `${people}/rules-correct.ts`,
    remove: 'born: { free: both, checked: [] }',
    with: 'born: { free: both, checked: both }',
    seenBy: self,
  },
  {
    says: 'how somebody is cared for is written down only with his consent',
    file: `${people}/rules-correct.ts`,
    remove: "return purpose && refuse('people.needs-basic-consent', { purpose })",
    with: 'return undefined',
    seenBy: self,
  },
  {
    says: 'nobody is born tomorrow',
    file: `${people}/rules-correct.ts`,
    remove: "if (typed.born !== undefined && typed.born > today) return refuse('people.born-wrong')",
    with: '',
    seenBy: 'cloudfunctions/people/handlers-correct.test.ts',
    named: 'what is wrong is refused before anything',
  },
  {
    says: 'no ID number is of somebody born tomorrow',
    file: `${people}/rules-typed.ts`,
    remove: "read.born > today ? refuse('people.id-number-wrong', { wrong: 'date' }) : read",
    with: 'read',
    seenBy: self,
  },
  {
    says: 'nothing is kept without the basic consent',
    file: `${people}/rules-register.ts`,
    remove: "if (!consents.includes('basic')) return 'basic'",
    with: '',
    seenBy: self,
  },
  {
    says: 'an ID number is kept only with the consent for subsidies',
    file: `${people}/rules-register.ts`,
    remove: "return idNumber !== undefined && !consents.includes('subsidy') ? 'subsidy' : undefined",
    with: 'return undefined',
    seenBy: 'cloudfunctions/people/handlers-register.test.ts',
    named: 'without the basic consent nothing is kept',
  },
  {
    says: 'who is gone is not registered as',
    file: `${people}/rules-register.ts`,
    remove: '.filter(isLive)',
    with: '',
    seenBy: self,
  },
  {
    says: 'of two who fit a proved number none is opened',
    file: `${people}/rules-register.ts`,
    remove: 'alike.length === 1 && only?.account',
    with: 'only?.account',
    seenBy: self,
  },
  {
    says: 'a record that has an account is nobody else’s',
    file: `${people}/rules-register.ts`,
    remove: ' && only?.account === undefined',
    with: '',
    seenBy: self,
  },
  {
    ...of('rules-desk'),
    says: 'a desk whose shift is over is nobody’s',
    remove: '.filter(([, { until }]) => now < until)',
    with: '',
  },
  {
    ...of('rules-desk'),
    says: 'who has no role has no desk',
    remove: 'isTrusted(grants, now) ? liveDesks(desks, now) : {}',
    with: 'liveDesks(desks, now)',
  },
  {
    ...of('rules-desk'),
    says: 'no other code is taken for a desk’s',
    remove: '/^d[a-z2-7]{10,30}$/.test(desk) ? desk : undefined',
    with: 'desk',
  },
  {
    ...of('rules-invitation'),
    says: 'a code is good for seven days',
    remove: 'invitation.usedBy === undefined ? now < invitation.until : ',
    with: 'invitation.usedBy === undefined || ',
  },
  {
    ...of('rules-invitation'),
    says: 'a code is good for one',
    remove: 'now < invitation.until : invitation.usedBy === account',
    with: 'now < invitation.until : true',
  },
  {
    ...of('rules-signed'),
    says: 'what somebody took back is not given again by a roster',
    remove: '(mark.given && mark.version !== TEXT_VERSION)',
    with: 'mark.version !== TEXT_VERSION || !mark.given',
  },
  {
    ...of('rules-withdrawn'),
    says: 'what goes with a consent goes on its own day',
    remove: '.filter(({ at }) => at < before)',
    with: '',
  },
  {
    ...of('rules-withdrawn'),
    says: 'what was agreed to stays',
    remove: 'mark && !mark.given ?',
    with: 'mark ?',
  },
  {
    says: 'what was changed again is not put back',
    file: `${people}/rules-undo.ts`,
    remove: "return holds(now, before) ? 'done' : refuse('people.changed-since')",
    with: "return holds(now, before) ? 'done' : 'due'",
    seenBy: self,
  },
  {
    says: 'after thirty days a change stays',
    file: `${people}/rules-undo.ts`,
    remove: '=> now > undoableUntil(at)',
    with: '=> false',
    seenBy: self,
  },
  {
    says: 'what only staff may change only staff put back',
    file: `${people}/rules-record.ts`,
    remove: 'return fields.every(field => own.includes(field))',
    with: 'return true',
    seenBy: 'cloudfunctions/people/handlers-correct.test.ts',
    named: 'is her own right for what staff changed',
  },
  {
    says: 'a record is changed only as it was read',
    file: 'cloudfunctions/people/steps-amend.ts',
    remove: '{ revision: now.revision ?? { missing: true } }',
    with: '{}',
    seenBy: 'cloudfunctions/people/handlers-asking-races.test.ts',
    named: 'two wishes never make more than five',
  },
  {
    says: 'a cell of a file holds no character that a workbook forbids',
    file: `${people}/rules-export.ts`,
    remove: ".replace(/\\p{Cs}/gu, '')",
    with: '',
    seenBy: self,
  },
]
