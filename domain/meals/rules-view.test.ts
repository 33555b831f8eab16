import type { Person } from '../kernel/person'
import type { Deed } from '../kernel/seats'
import { deedViews } from './rules-view'
import type { Sitting } from './sitting'

const person = (id: string, aka: string[] = []) => ({ id, aka }) as unknown as Person
const deed = (did: Deed['did'], at: number, who = 'pshen00001'): Deed => ({
  did,
  at,
  who,
  whoName: who,
  channel: 'wechat',
  wish: did,
})
const sitting = {
  _id: '999999001001.k1:2026-11-20:lunch',
  deeds: {
    pshen00001: { one: deed('book', 1), two: deed('call', 2, 'pqiao00001'), three: deed('collect', 3) },
    pshenold01: { four: deed('adopt', 4), five: deed('cancel', 5, 'plu0000001') },
    phan000001: { six: deed('book', 6) },
  },
} as unknown as Sitting & { _id: string }

test('a family is told who did what, newest first, under whichever of her ids it was done', () => {
  const told = deedViews(sitting, [person('pshen00001', ['pshenold01'])], 'plu0000001')
  expect(told.map(({ did, who }) => [did, who.self, who.me])).toEqual([
    ['cancel', false, true],
    ['collect', true, false],
    ['book', true, false],
  ])
})

test('nobody is told what a neighbour did, nor of a call that staff noted', () => {
  const told = deedViews(sitting, [person('pshen00001')], undefined)
  expect(told.map(({ did }) => did)).toEqual(['collect', 'book'])
  expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set(['pshen00001']))
})
