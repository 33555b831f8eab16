import * as z from 'zod'
import { may } from '../../domain/kernel/access'
import { action } from '../../domain/kernel/contract'
import { apiPage } from './api'
import { contracts } from './contracts'
import { functionTable } from '../function-table'

const wish = action({
  says: 'Books a chair.',
  allow: { may: may({ self: 'yes', family: 'yes', 'canteen-staff': 'home' }), subjects: () => [] },
  input: z.strictObject({
    day: z.string().describe('day in China'),
    chairs: z.int().min(1).max(4),
    notes: z.array(z.strictObject({ text: z.string().max(40) })).optional(),
  }),
  output: z.strictObject({ state: z.enum(['booked', 'full']) }),
  refuses: ['meals.closed'],
  writes: true,
})
const page = apiPage({ chairs: { book: wish } })

test.each([
  '### chairs.book',
  'Books a chair.',
  'Who may: the person himself, his helper, canteen-staff (home).',
  'Writes; needs a `key`',
  '- `day` string: day in China',
  '- `chairs` integer (from 1, to 4)',
  '- `notes` list of object, optional',
  '  - `text` string (at most 40 characters)',
  '- `state` `booked` · `full`',
  'Refuses: `meals.closed`.',
])('the page says %s', line => expect(page).toContain(line))

test('every function has its page, and every page its function', () => {
  expect(Object.keys(contracts).sort()).toEqual(Object.keys(functionTable.functions).sort())
})
