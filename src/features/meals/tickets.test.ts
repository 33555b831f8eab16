import { afterNews, ticketsIn } from './tickets'
import { booked, father, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const lunch = sittingOn(today)
const hers = booked(lunch, mother)
const codes = (tickets: ReturnType<typeof ticketsIn>) =>
  tickets.map(({ day, booking }) => [day, booking.personId])

test('a ticket carries all that is needed without a net', () => {
  const [ticket] = ticketsIn([hers])
  expect(ticket?.booking.ticket).toBe(`ticket-of-${mother}`)
  expect(ticket?.opens).toBe('11:00')
})

test('a meal given back elsewhere takes its ticket along', () => {
  const kept = ticketsIn([booked(hers, father)])
  const news = { sittings: [booked(lunch, father)], personIds: [mother, father], today }
  expect(codes(afterNews(kept, news))).toEqual([[today, father]])
})

test('news about mother leave father’s ticket where it is', () => {
  const kept = ticketsIn([booked(lunch, father)])
  const news = { sittings: [hers], personIds: [mother], today }
  expect(codes(afterNews(kept, news))).toEqual([
    [today, father],
    [today, mother],
  ])
})

test('old tickets do not pile up', () => {
  const kept = ticketsIn([booked(sittingOn('2026-11-17')), booked(sittingOn('2026-11-19'))])
  expect(codes(afterNews(kept, { sittings: [], personIds: [mother], today }))).toEqual([
    ['2026-11-19', mother],
  ])
})
