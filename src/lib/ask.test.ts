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
    queue: ms => line.wait(ms),
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

const brokenDown = () => ({ ok: false, error: { requestId: 'r1' } })
const busyFor = (seconds: number, untouched: boolean) => () => ({
  ok: false,
  refusal: { code: 'request.busy', facts: { seconds, untouched } },
})

test('a function that broke down may have done it: asked again with the same key, then nobody is told no', async () => {
  const { line, sent } = lineThat(brokenDown, () => done)
  expect(await ask(line, 'meals', booking)).toEqual(done)
  expect(sent[1]?.key).toBe('KEY-OF-ONE-WISH')
  const never = lineThat(brokenDown, brokenDown, brokenDown)
  expect(await ask(never.line, 'meals', booking)).toEqual({ ok: false, unsure: true })
})

test('a question that broke down is our fault at once', async () => {
  const { line, sent } = lineThat(brokenDown)
  expect(await ask(line, 'meals', reading)).toHaveProperty('error')
  expect(sent).toHaveLength(1)
})

test('when many are booking one stands in line for as long as one was told, with the same key', async () => {
  const { line, sent, waits } = lineThat(busyFor(40, true), busyFor(0, true), () => done)
  const stood: number[] = []
  const queue = (ms: number) => Promise.resolve(void stood.push(ms))
  expect(await ask({ ...line, queue }, 'meals', booking)).toEqual(done)
  expect(new Set(sent.map(call => call.key)).size).toBe(1)
  expect(stood[0]).toBeGreaterThanOrEqual(40_000)
  expect(stood[0]).toBeLessThan(44_001)
  expect(stood[1]).toBeGreaterThanOrEqual(3_000)
  expect(waits).toEqual([])
})

const allDay = (...first: (() => unknown)[]) =>
  lineThat(...first, ...Array.from({ length: 100 }, () => busyFor(60, true)))

test('after twenty minutes in line the answer is a plain no, because nothing was done', async () => {
  const { line, waits } = allDay()
  expect(await ask(line, 'meals', booking)).toEqual(busyFor(60, true)())
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(20 * 60_000)
})

test.each([
  ['a lost answer', lost],
  ['a run that had begun', busyFor(9, false)],
])('after %s among them nobody can say that nothing was done', async (_, first) => {
  expect(await ask(allDay(first).line, 'meals', booking)).toEqual({ ok: false, unsure: true })
})

test('a question asks a few times, and not for long', async () => {
  const { line, sent, waits } = allDay()
  expect(await ask(line, 'meals', reading)).toEqual(busyFor(60, true)())
  expect(sent.length).toBeGreaterThan(2)
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(15_000)
})
