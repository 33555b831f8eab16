import { costsAt, useCases } from '../bench/calls'

/** Database calls each use case may take, the caller's own record among them. */
const most = { book: 2, refusedBook: 3, cancel: 2, home: 2, menu: 2, mine: 2, checkIn: 4, kitchen: 2 }

test('each use case takes few calls, and examines no more documents when the store has grown', async () => {
  const [small, large] = [await costsAt(100), await costsAt(3000)]
  for (const useCase of useCases) {
    expect([useCase, small[useCase].calls]).toEqual([useCase, Math.min(small[useCase].calls, most[useCase])])
    expect([useCase, large[useCase].examined]).toEqual([useCase, small[useCase].examined])
  }
})
