import { faceOf, personsOf, together, type Person } from './persons'

const person = (call: string, self = false): Person => ({
  id: `p${call}`,
  call,
  name: call,
  self,
  agreed: true,
})
const [mother, father] = [person('妈妈'), person('爸爸')]

test('a daughter stands before the parents she helps', () => {
  const me = {
    id: 'plujian001',
    name: '陆建',
    greeting: '陆女士',
    home: '999999001001',
    helps: [{ id: 'pshen0001', call: '妈妈', name: '沈桂珍', agreed: false, gone: false }],
    desks: [],
    helpers: [],
    grants: [],
    office: { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true },
  }
  expect(personsOf(me).map(({ call, self, agreed }) => [call, self, agreed])).toEqual([
    ['我', true, true],
    ['妈妈', false, false],
  ])
})

test('both parents are 爸妈 in whatever order, others are counted up', () => {
  expect(together([mother, father])).toBe('爸妈')
  expect(together([mother])).toBe('妈妈')
  expect(together([person('我', true), mother])).toBe('您自己和妈妈')
  expect(together([mother, father, person('奶奶')])).toBe('妈妈、爸爸和奶奶')
  expect(faceOf(mother)).toBe('妈')
})
