import {
  book,
  changed,
  deleted,
  fromTheStart,
  going,
  goingAway,
  ho,
  lu,
  lunch,
  merged,
  row,
  shen,
  told,
  twins,
  wrong,
  type Case,
} from './planted-people'

beforeEach(fromTheStart)

const cases: [string, () => Case, RegExp][] = [
  [
    'a booking that was granted after he was known to have died',
    () => ({
      heard: [
        told(ho, 'lock', { personId: 'plu' }, { data: { locked: true, freed: 0 } }),
        book({ data: { code: '1234' } }, ho),
      ],
      after: changed(row(lu, { died: {} })),
      ledger: lunch({}),
    }),
    /k2:lunch plu/,
  ],
  [
    'a booking that somebody who has died still holds',
    () => ({
      heard: [
        book({ data: { code: '1234' } }, ho),
        told(ho, 'lock', { personId: 'plu' }, { data: { locked: true, freed: 1 } }),
      ],
      after: changed(row(lu, { died: {} })),
      ledger: lunch({ plu: { code: '1234' } }),
    }),
    /k2:lunch plu/,
  ],
  [
    'a booking that was told and is lost',
    () => ({ heard: [book({ data: { code: '1234' } }, ho)], ledger: lunch({}) }),
    /k2:lunch plu/,
  ],
  [
    'a no because of a death that nobody wrote down',
    () => ({ heard: [book({ refused: 'access.locked' }, ho)], ledger: lunch({}) }),
    /k2:lunch plu/,
  ],
  [
    'a booking that got lost when two records became one',
    () => ({
      heard: [book({ data: { code: '1234' } }, ho)],
      after: changed(merged),
      memory: twins,
      ledger: lunch({}),
    }),
    /lost: 1 granted, 0 given back, 0 there/,
  ],
  [
    'a booking that was left with the record that went',
    () => ({
      heard: [book({ data: { code: '1234' } }, ho)],
      after: changed(merged),
      memory: twins,
      ledger: lunch({ plu: { code: '1234' } }),
    }),
    /has a booking to himself/,
  ],
  [
    'a booking that was doubled when two records became one',
    () => ({
      heard: [book({ data: { code: '1234' } }, ho)],
      memory: twins,
      ledger: lunch({ plu: { code: '1234' }, pshen: { code: '5678' } }),
    }),
    /5678 was granted to nobody/,
  ],
  [
    'two records that are one though nobody made them so',
    () => ({ after: changed(merged), memory: twins }),
    /merging contradicts/,
  ],
  [
    'a record that is part of another and still open',
    () => ({ after: changed(row(lu, { mergedInto: 'pshen' })) }),
    /still open[^]*|does not know it/,
  ],
  [
    'somebody deleted whose name can be read',
    () => ({
      before: changed(going),
      after: changed(deleted),
      memory: goingAway,
      ledger: { ofPeople: `deed about ${shen.name}` },
    }),
    /his name can be read/,
  ],
  [
    'somebody deleted who still has a phone',
    () => ({
      before: changed(going),
      after: changed(row(shen, { closed: 600 })),
      memory: goingAway,
    }),
    /still has account/,
  ],
  [
    'somebody deleted who still has a booking',
    () => ({
      before: changed(going),
      after: changed(deleted),
      memory: goingAway,
      ledger: { ...lunch({ pshen: { code: '1' } }), ofPeople: '' },
    }),
    /was deleted and has a booking/,
  ],
  [
    'somebody deleted who had thought better of it',
    () => ({
      heard: [told(shen, 'keep', { personId: 'pshen' }, { data: { kept: true }, key: 'key-keep' })],
      before: changed(going),
      after: changed(deleted),
      memory: goingAway,
    }),
    /took back that he goes/,
  ],
  [
    'somebody who should be gone long ago',
    () => ({
      before: changed(going),
      memory: goingAway,
      ledger: { now: 10 * 3_600_000 },
    }),
    /should have been deleted/,
  ],
]
test.each(cases)('the auditor sees %s', (_what, planted, says) => expect(wrong(planted())).toMatch(says))
