import { useState } from 'react'
import { show } from '../../../tests/support/screen'
import { Handrail, type HandrailOffice } from './handrail'

const office: HandrailOffice = { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true }
const nothing = () => undefined

function Held({
  dial = nothing,
  leave,
  at = office,
}: {
  dial?: () => void
  leave?: () => void
  at?: HandrailOffice
}) {
  const [asking, setAsking] = useState(false)
  return (
    <Handrail
      office={at}
      reading={false}
      cannotRead={false}
      asking={asking}
      onRead={nothing}
      onStop={nothing}
      onAsk={() => setAsking(true)}
      onClose={() => setAsking(false)}
      onDial={dial}
      onLeaveWord={leave}
    />
  )
}

test('a stray touch calls nobody: calling asks first, with the number and who answers', () => {
  let dialled = 0
  const screen = show(<Held dial={() => void (dialled += 1)} />)
  screen.press('打电话给社区')
  expect(dialled).toBe(0)
  expect(screen.words()).toContain('8800 1234，现在有人接（8:00–17:30）')
  screen.press('拨打')
  expect(dialled).toBe(1)
})

test('who does not want to call is back where he was', () => {
  const screen = show(<Held />)
  screen.press('打电话给社区')
  screen.press('不打了')
  expect(screen.keys()).toEqual(['读给我听', '打电话给社区'])
})

test('after hours a word can be left where somebody will read it', () => {
  let left = 0
  const screen = show(<Held at={{ ...office, open: false }} leave={() => void (left += 1)} />)
  screen.press('现在没人，留个话')
  expect(left).toBe(1)
})

test('after hours with nowhere to leave a word, the telephone says when somebody answers', () => {
  const screen = show(<Held at={{ ...office, open: false }} />)
  screen.press('打电话给社区')
  expect(screen.words()).toContain('现在没人接，8:00–17:30 有人')
})
