import type { Call } from '../../domain/kernel/contract'
import { ask, Broken, type Line } from './ask'

const reading: Call = { action: 'home', input: {} }
const booking: Call = { action: 'book', input: {}, key: 'KEY-OF-ONE-WISH' }
const done = { ok: true, data: { code: '3052' } }

function lineThat(...answers: (() => unknown)[]) {
  const sent: Call[] = []
  const waits: number[] = []
  const line: Line = {
    send: (_, call) => {
      const answer = answers[sent.length]
      sent.push(call)
      return Promise.resolve().then(() => answer?.())
    },
    connected: () => Promise.resolve(true),
    wait: ms => {
      waits.push(ms)
      return Promise.resolve()
    },
  }
  return { line, sent, waits }
}
const lost = () => {
  throw new Error('request:fail')
}
const broken = () => {
  throw new Broken('502')
}

test('a booking whose answer is lost is asked for again with the same key', async () => {
  const { line, sent, waits } = lineThat(lost, lost, () => done)
  expect(await ask(line, 'meals', booking)).toEqual(done)
  expect(sent.map(call => call.key)).toEqual(['KEY-OF-ONE-WISH', 'KEY-OF-ONE-WISH', 'KEY-OF-ONE-WISH'])
  expect(waits[0]).toBeLessThan(waits[1] ?? 0)
})

test('after three lost answers the phone says that it does not know', async () => {
  const { line, sent } = lineThat(lost, broken, lost, () => done)
  expect(await ask(line, 'meals', booking)).toEqual({ ok: false, unsure: true })
  expect(sent).toHaveLength(3)
})

test('an answer nobody can read leaves a wish unsure and a question failed', async () => {
  const gibberish = () => '<html>'
  expect(await ask(lineThat(gibberish, gibberish, gibberish).line, 'meals', booking)).toEqual({
    ok: false,
    unsure: true,
  })
  expect(await ask(lineThat(gibberish).line, 'meals', reading)).toHaveProperty('error')
})

test('without a net a wish is not sent at all, so nothing is unsure', async () => {
  const { line, sent } = lineThat(() => done)
  const answer = await ask({ ...line, connected: () => Promise.resolve(false) }, 'meals', booking)
  expect(answer).toEqual({ ok: false, offline: true })
  expect(sent).toEqual([])
})

test('a question without an answer is offline, a broken service is our fault', async () => {
  expect(await ask(lineThat(lost).line, 'meals', reading)).toEqual({ ok: false, offline: true })
  expect(await ask(lineThat(broken).line, 'meals', reading)).toHaveProperty('error')
})

test('a refusal is an answer and is not asked for again', async () => {
  const no = { ok: false, refusal: { code: 'meals.sold-out', facts: {} } }
  const { line, sent } = lineThat(() => no)
  expect(await ask(line, 'meals', booking)).toEqual(no)
  expect(sent).toHaveLength(1)
})
