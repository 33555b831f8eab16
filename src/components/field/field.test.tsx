import { show } from '../../../tests/support/screen'
import { Field } from './field'

test('what is typed is handed on, and one key takes it all back', () => {
  const said: string[] = []
  const screen = show(<Field label="您的手机号" value="138" onChange={value => said.push(value)} />)
  screen.type('您的手机号', '1380')
  screen.press('清掉')
  expect(said).toEqual(['1380', ''])
})

test('a mistake is told under the box with what is missing', () => {
  const error = '还差 4 个数，手机号是 11 个数'
  const screen = show(<Field label="您的手机号" value="1380000" error={error} onChange={() => undefined} />)
  expect(screen.words()).toContain(error)
})

test('an empty box takes speech where there is an ear for it', () => {
  const quiet = show(<Field label="要帮什么忙" value="" onChange={() => undefined} />)
  const hearing = show(
    <Field label="要帮什么忙" value="" onChange={() => undefined} onSay={() => undefined} />,
  )
  expect(quiet.keys()).toEqual([])
  expect(hearing.keys()).toEqual(['说'])
})
