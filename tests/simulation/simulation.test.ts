import { auditMeals, type StoredSitting } from './auditor'
import { simulate } from './run'
import type { Told } from './told'

// Hundreds of acts, each with several calls to the cloud.
jest.setTimeout(240_000)

test('the same seed is the same run, byte for byte; another seed is another', async () => {
  const [first, again, other] = [
    await simulate({ seed: 7, acts: 60 }),
    await simulate({ seed: 7, acts: 60 }),
    await simulate({ seed: 8, acts: 60 }),
  ]
  expect(again.hash).toBe(first.hash)
  expect(other.hash).not.toBe(first.hash)
})

describe('the auditor sees', () => {
  const sitting: StoredSitting = {
    _id: 'k1:2026-11-20:lunch',
    closesAt: 1_000_000,
    pools: { A: { cap: 2, left: 1 } },
    by: { pshen: { pool: 'A', n: 1, code: '3052' } },
  }
  const told = (more: Partial<Told>): Told => ({
    sitting: sitting._id,
    person: 'pshen',
    did: 'book',
    set: 'A',
    n: 1,
    start: 10,
    end: 20,
    ...more,
  })
  const booked = told({ ok: { code: '3052' } })
  const stored = { sittings: [sitting], served: [] }
  const given = { ...stored, sittings: [{ ...sitting, by: {}, pools: { A: { cap: 2, left: 2 } } }] }

  test('that all is well when it is', () => expect(auditMeals([booked], stored)).toEqual([]))

  test.each([
    ['a booking that was acknowledged and is gone', [booked], given, /contradicts/],
    ['a refusal that took effect', [told({ refused: 'meals.sold-out' })], stored, /contradicts/],
    [
      'a second booking of the same meal',
      [booked, told({ start: 30, end: 40, ok: { code: '1111' } })],
      stored,
      /contradicts/,
    ],
    [
      'a phone that shows what was given back',
      [
        booked,
        told({ did: 'cancel', start: 30, end: 40, ok: {} }),
        told({
          did: 'see',
          start: 50,
          end: 60,
          ok: { live: true, set: 'A', n: 1, code: '3052', collected: false },
        }),
      ],
      given,
      /contradicts/,
    ],
    [
      'a booking after the cut-off',
      [told({ start: 1_010_000, end: 1_010_010, ok: { code: '3052' } })],
      stored,
      /after the cut-off/,
    ],
    [
      'a refusal as closed long before',
      [booked, told({ person: 'plu', refused: 'meals.closed' })],
      stored,
      /before the cut-off/,
    ],
    [
      'sold out when it was not',
      [booked, told({ person: 'plu', refused: 'meals.sold-out' })],
      stored,
      /sold out, at most 1 of 2/,
    ],
    [
      'more held than there are',
      [booked],
      { ...stored, sittings: [{ ...sitting, pools: { A: { cap: 0, left: 0 } } }] },
      /1 held of 0/,
    ],
    [
      'a collected meal without its row',
      [booked, told({ did: 'collect', start: 30, end: 40, ok: { code: '3052' } })],
      {
        ...stored,
        sittings: [{ ...sitting, by: { pshen: { pool: 'A', n: 1, code: '3052', collectedAt: 35 } } }],
      },
      /no row of it/,
    ],
  ] as const)('%s', (_what, all, store, says) => {
    expect(auditMeals(all, store as typeof stored).join('\n')).toMatch(says)
  })

  test('that an answer which never came may have taken effect or not', () => {
    const lost = told({ end: Infinity })
    expect(auditMeals([lost], stored)).toEqual([])
    expect(auditMeals([lost], given)).toEqual([])
  })
})
