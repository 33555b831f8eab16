import { TEXT_VERSION, type ConsentMark } from '../kernel/consents'
import { signed } from './rules-signed'

const form = { at: 1000, by: 'pmanager01' }
const paper: ConsentMark = { given: true, version: TEXT_VERSION, how: 'paper', ...form }
const all = { basic: paper, subsidy: paper, care: paper }

it('a signed form is consent to the service, to subsidies and to care, and to nothing else', () => {
  expect(signed(undefined, form)).toEqual(all)
})

it('what somebody agreed to himself stays as he said it', () => {
  const byApp: ConsentMark = { ...paper, how: 'app', at: 1, by: 'pshen00001' }
  expect(signed({ basic: byApp, photo: byApp }, form)).toEqual({ ...all, basic: byApp, photo: byApp })
  expect(signed({ ...all, basic: byApp }, form)).toBeUndefined()
})

it('what somebody took back is not given again by a roster', () => {
  const back: ConsentMark = { ...paper, given: false, at: 500 }
  expect(signed({ care: back }, form)).toEqual({ ...all, care: back })
})

it('an earlier text is replaced by the one signed now', () => {
  expect(signed({ ...all, care: { ...paper, version: '2020-01', at: 1 } }, form)).toEqual(all)
})
