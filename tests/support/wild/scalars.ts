import * as fc from 'fast-check'
import { isPersonId, isPlaceId } from '../../../domain/kernel/ids'
import { addDays, isDay } from '../../../domain/kernel/time'
import { isSittingId, meals } from '../../../domain/meals/ids'
import { readPhone } from '../../../domain/kernel/phone'
import { readIdCard } from '../../../domain/kernel/idcard'
import { CANTEEN, DINNER, LUNCH } from '../canteen'
import { han, lu, lumin, qiao, shen, zhou } from '../community'
import { COMMUNITY, FRIDAY } from '../world'

/** A kind of text with a rule of its own; `id` kinds name somebody or something, here or nowhere. */
export interface Scalar {
  readonly says: string
  /** The rule by which contracts recognise it; a refinement with this very function is this kind. */
  readonly rule: (text: string) => boolean
  readonly makes: fc.Arbitrary<string>
  /** Those of others that exist, and as many of the same shapes that name nothing. */
  readonly swap?: { readonly theirs: readonly string[]; readonly nobodys: readonly string[] }
}

const lower = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789'))
const inPlaces = (...suffixes: string[]) =>
  fc.constantFrom(...suffixes.map(suffix => `${COMMUNITY}${suffix}`))
const days = fc.integer({ min: -400, max: 800 }).map(by => addDays(FRIDAY, by))
const someDay = fc.oneof(fc.constantFrom(FRIDAY, '2028-02-29', '1900-01-01', '9999-12-31'), days)
const places = fc.oneof(
  inPlaces('', '.b1', '.b3', '.g1', '.k1', '.k2'),
  fc.constantFrom('999999', '999999001', '999999001002', '999999001002.b1'),
  fc.stringMatching(/^\d{6}(\d{3}(\d{3}(\.[a-z][a-z0-9]{0,23})?)?)?$/),
)
const canteens = fc.oneof(
  fc.constantFrom(CANTEEN, '999999001002.k1'),
  fc.stringMatching(/^\d{12}\.k[a-z0-9]{0,8}$/),
)

const checkDigit = (digits: string) =>
  '10X98765432'.charAt(
    Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (2 ** (17 - at) % 11), 0) % 11,
  )
const idNumbers = fc
  .tuple(fc.integer({ min: -30_000, max: 0 }), fc.integer({ min: 0, max: 999 }))
  .map(([by, order]) => {
    const digits = `999999${addDays('2010-01-01', by).replace(/-/g, '')}${String(order).padStart(3, '0')}`
    return digits + checkDigit(digits)
  })

/** The scalars whose rule is a function. A contract that refines with another needs its line here. */
export const scalars: readonly Scalar[] = [
  {
    says: 'person id',
    rule: isPersonId,
    makes: fc.oneof(
      fc.constantFrom(shen, lu, lumin, han, qiao, zhou),
      fc.string({ unit: lower, minLength: 8, maxLength: 32 }).map(text => `p${text}`),
    ),
    swap: { theirs: [shen, lu, qiao], nobodys: ['pnobody0001', 'pnobody0002', 'pnobody0003'] },
  },
  {
    says: 'place code',
    rule: isPlaceId,
    makes: places,
    swap: {
      theirs: [CANTEEN, COMMUNITY, `${COMMUNITY}.b3`],
      nobodys: ['999999009009.k1', '999999009009', '999999009009.b3'],
    },
  },
  {
    says: 'sitting id',
    rule: isSittingId,
    makes: fc.oneof(
      fc.constantFrom(LUNCH),
      fc.tuple(canteens, someDay, fc.constantFrom(...meals)).map(parts => parts.join(':')),
    ),
    swap: {
      theirs: [LUNCH, DINNER],
      nobodys: [`999999009009.k1:${FRIDAY}:lunch`, `999999009009.k1:${FRIDAY}:dinner`],
    },
  },
  { says: 'day', rule: isDay, makes: someDay },
  {
    says: 'phone number',
    rule: text => 'number' in readPhone(text),
    makes: fc.integer({ min: 0, max: 99_999 }).map(n => `199080${String(n).padStart(5, '0')}`),
  },
  { says: 'ID number', rule: text => 'number' in readIdCard(text), makes: idNumbers },
]
