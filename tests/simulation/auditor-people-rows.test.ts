import { changed, deedOf, door, fromTheStart, lu, row, shen, told, wrong, type Case } from './planted-people'

beforeEach(fromTheStart)

const cases: [string, () => Case, RegExp][] = [
  [
    'a change without its row',
    () => ({ heard: [door('201', ['door'])], after: changed(row(shen, { door: '201' })) }),
    /was told and has no row/,
  ],
  [
    'a row that names somebody else',
    () => ({
      heard: [door('201', ['door'])],
      after: changed(row(shen, { door: '201' })),
      ledger: { deeds: [deedOf('key-201', 'corrected', lu)] },
    }),
    /says that plu did it/,
  ],
  [
    'a row of another time than was told',
    () => ({
      heard: [door('201', ['door'])],
      after: changed(row(shen, { door: '201' })),
      ledger: { deeds: [deedOf('key-201', 'corrected', shen, { at: 99_000 })] },
    }),
    /another time/,
  ],
  [
    'a row that is still only meant',
    () => ({ ledger: { deeds: [deedOf('k', 'corrected', shen, { meant: 1 })] } }),
    /only meant/,
  ],
  [
    'a merge that is still under way',
    () => ({ ledger: { read: (name: string) => (name === 'merges' ? [{ _id: 'm1', meant: 1 }] : []) } }),
    /m1 is still under way/,
  ],
  [
    'one wish that was answered in two ways',
    () => {
      const desk = (until: number) =>
        told(shen, 'familyCode', { elderId: 'pshen' }, { data: { code: `c${until}` }, key: 'k1' })
      return { heard: [desk(1), desk(2)] }
    },
    /k1 was answered/,
  ],
  [
    'a wish that was granted, and refused when it came again',
    () => ({
      heard: [
        told(shen, 'familyCode', { elderId: 'pshen' }, { data: { code: 'c' }, key: 'k1' }),
        told(shen, 'familyCode', { elderId: 'pshen' }, { refused: 'people.too-many-elders', key: 'k1' }),
      ],
    }),
    /k1 was granted, and then refused/,
  ],
  [
    'a number that can be read in the store',
    () => ({ memory: { numbers: new Set(['19908001234']) }, ledger: { everything: 'call 19908001234' } }),
    /can be read in the store/,
  ],
  [
    'a number that can be read in the logs',
    () => ({ memory: { numbers: new Set(['19908001234']) }, ledger: { logs: ['{"who":"19908001234"}'] } }),
    /can be read in the logs/,
  ],
  [
    'what was seen to be wrong while it happened',
    () => ({ memory: { seen: ['at 5 nobody was administrator'] } }),
    /at 5/,
  ],
]
test.each(cases)('the auditor sees %s', (_what, planted, says) => expect(wrong(planted())).toMatch(says))
