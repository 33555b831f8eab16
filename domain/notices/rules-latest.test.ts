import { overtakenAmong } from './rules-latest'

const told = (happened: number, about = 'lunch', elder = 'shen') => ({ about, elder, happened })

test('what happened later about the same for the same person is the truth, in whatever order it is told', () => {
  const isOvertaken = overtakenAmong([told(3), told(1), told(2), told(9, 'dinner'), told(9, 'lunch', 'lu')])
  expect([told(1), told(2), told(3)].map(isOvertaken)).toEqual([true, true, false])
})

test('of two at the same moment neither overtakes the other', () => {
  expect([told(1), told(1)].map(overtakenAmong([told(1), told(1)]))).toEqual([false, false])
})
