import {
  accept,
  book,
  changed,
  deedOf,
  free,
  fromTheStart,
  helps,
  ho,
  invited,
  lu,
  lunch,
  newcomer,
  person,
  row,
  shen,
  there,
  told,
  wrong,
  type Case,
} from './planted-people'

beforeEach(fromTheStart)

const cases: [string, () => Case, RegExp][] = [
  [
    'a helper who acted for somebody he never helped',
    () => ({ heard: [book({ data: { code: '1234' } })], ledger: lunch({ plu: { code: '1234' } }) }),
    /ties of pmin/,
  ],
  [
    'a helper who acted after his help was ended',
    () => ({
      heard: [
        told(lu, 'endHelp', { elderId: 'plu', helperId: 'pmin' }, { data: { ended: true }, key: 'key-end' }),
        book({ data: { code: '1234' } }),
      ],
      before: changed(helps('agreed')),
      after: there,
      ledger: {
        ...lunch({ plu: { code: '1234' } }),
        deeds: [deedOf('key-end', 'helper-ended', lu, { _id: 'deed:pmin:key-end', person: 'pmin' })],
      },
    }),
    /ties of pmin/,
  ],
  [
    'a helper who was turned away though he was agreed to',
    () => ({ heard: [book({ refused: 'access.not-allowed' })], before: changed(helps('agreed')) }),
    /ties of pmin/,
  ],
  [
    'a yes to somebody who did not ask',
    () => ({
      heard: [told(lu, 'nod', { elderId: 'plu', helperId: 'pmin', agree: true }, { data: { agreed: true } })],
      after: changed(helps('agreed')),
    }),
    /ties of pmin/,
  ],
  [
    'a no because he helps too many, though he helps one',
    () => ({
      heard: [
        told(
          ho,
          'recordHelper',
          { elderId: 'pshen', helperId: 'pmin' },
          { refused: 'people.too-many-elders' },
        ),
      ],
      before: changed(helps('agreed')),
    }),
    /ties of pmin/,
  ],
  [
    'a code that opened for two',
    () => ({
      heard: [accept(shen, { personId: 'pshen' }), accept(newcomer, { personId: 'pshen' })],
      before: changed(free),
      after: there,
      memory: invited,
    }),
    /opened for two/,
  ],
  [
    'a no to a code that nobody used',
    () => ({
      heard: [accept(newcomer, undefined, { refused: 'people.invitation-invalid' })],
      before: changed(free),
      memory: invited,
    }),
    /phone a-pnew1/,
  ],
  [
    'a phone that was let in and is nobody’s',
    () => ({ heard: [accept(newcomer, { personId: 'pshen' })], before: changed(free), memory: invited }),
    /phone a-pnew1/,
  ],
  [
    'a phone that is called a stranger’s and is not',
    () => ({ heard: [told(shen, 'me', {}, { refused: 'access.not-registered' })] }),
    /phone a-pshen/,
  ],
  [
    'that he is called registered who is not',
    () => ({ heard: [told(newcomer, 'register', {}, { refused: 'people.already-linked' })] }),
    /phone a-pnew1/,
  ],
  [
    'two records with one phone',
    () => ({ after: changed(row(lu, { account: 'tag-a-pshen' })) }),
    /pshen and plu have one phone/,
  ],
  [
    'one ID number entered twice',
    () => ({ after: [...there, row(person('px1'), { idTag: 't' }), row(person('px2'), { idTag: 't' })] }),
    /px1 and px2 have one ID number/,
  ],
  [
    'somebody who was entered and is not there',
    () => ({ heard: [told(ho, 'enrol', {}, { data: { personId: 'pgone', twins: [] } })] }),
    /pgone was told to be entered/,
  ],
]
test.each(cases)('the auditor sees %s', (_what, planted, says) => expect(wrong(planted())).toMatch(says))
