import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Ways } from '../../../components/ways/ways'
import { dayOf } from '../../../../domain/kernel/time'
import { dotted, momentWord, untilWord } from '../../../lib/clock-words'
import type { Me } from '../../../lib/session'
import { people } from '../api'
import { text } from '../desk-text'
import { Question } from './question'

type Desk = Me['desks'][number]

const lineOf = ({ name, at, until }: Desk, today: string) =>
  dotted([name || text.unnamed, text.since(momentWord(at, today), untilWord(until, today))])

const questionOf = ({ id, name }: Desk) => ({
  title: text.endTitle(name || text.unnamed),
  fact: text.endFact,
  keep: text.keep,
  act: text.endNow,
  wish: `endDesk ${id}`,
  ask: (key: string) => people.endDesk({ desk: id }, key),
  done: text.ended,
})

/** The desks one is signed in at, each with the way to end it. */
export function DeskList({ desks, onEnded }: { desks: readonly Desk[]; onEnded: () => void }) {
  const [asked, setAsked] = useState<Desk>()
  const [done, setDone] = useState(false)
  const today = dayOf(Date.now())
  const ways = desks.map(desk => ({
    id: desk.id,
    icon: 'door' as const,
    title: text.end,
    line: lineOf(desk, today),
  }))
  const ended = () => {
    setAsked(undefined)
    setDone(true)
    onEnded()
  }
  return (
    <View className="stack">
      <View className="t-title">{text.mine}</View>
      {done ? <Banner icon="check" title={text.ended} /> : null}
      {ways.length === 0 ? <View>{text.none}</View> : null}
      {ways.length === 0 ? null : (
        <Ways ways={ways} onChoose={id => setAsked(desks.find(desk => desk.id === id))} />
      )}
      {asked ? (
        <Question asked={questionOf(asked)} onClose={() => setAsked(undefined)} onDone={ended} />
      ) : null}
    </View>
  )
}
