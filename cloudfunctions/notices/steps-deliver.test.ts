import { openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { callerNamed } from '../../tests/support/world'
import type { NoticeRow } from './store-rows'

let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const deliver = () => post.as('timer', 'deliver', {})
const states = (person = shen) => post.rows().flatMap(row => (row.person === person ? [row.state] : []))

test.each([101, 1001])('%i that are due go out portion by portion', async many => {
  const table = post.world.db.collection<NoticeRow>('notices')
  await post.agrees(shen)
  await post.tell(telling({ copies: false }))
  const [row] = post.rows()
  if (!row) throw new Error('nothing was told')
  for (let n = 1; n < many; n += 100) {
    const size = Math.min(100, many - n)
    const page = Array.from({ length: size }, (_, at) => ({
      ...row,
      _id: `${row._id}-${n + at}`,
      about: `a.${n + at}`,
    }))
    await table.addAll(page)
  }
  let portions = 0
  for (let more = true; more; portions++) more = ((await deliver()) as { more: boolean }).more
  expect(portions).toBe(Math.ceil((many + 1) / 100))
  expect(states().filter(state => state === 'waiting' || state === 'sending')).toEqual([])
})

test('a text message goes to who has a number where WeChat may not, once, if there is such a service', async () => {
  const texts: string[] = []
  const sms = {
    sends: true,
    send: (phone: string, text: string) => {
      texts.push(`${phone.slice(-4)} ${text}`)
      return Promise.resolve('sent' as const)
    },
  }
  const service = post.service({ sms })
  const ask = (action: string, input: unknown) =>
    service({ action, input, key: 'key-00000001' }, callerNamed('timer'), 'test')
  await ask('tell', { tellings: [urgent(), telling({ about: 'a.2' })] })
  await ask('deliver', {})
  await ask('deliver', {})
  expect(texts).toEqual(['2046 今天午饭不开。饭堂停水，钱不收。'])
  expect(states()).toEqual(['sent', 'listed'])
})

test('a dry run of text messages sends nothing and says so without a number', async () => {
  await post.agrees(shen)
  await post.tell(urgent({ copies: false }))
  await post.as(shen, 'allow', { answers: { change: 'ban' } })
  await deliver()
  expect(states()).toEqual(['listed'])
  const line = post.world.logs.find(({ action }) => action === 'sms')
  expect(line).toMatchObject({ code: 'sms.dry-run' })
  expect(JSON.stringify(line)).not.toMatch(/2046|午饭/)
})
