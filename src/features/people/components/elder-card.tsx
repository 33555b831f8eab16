import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import { Face } from '../../../components/person-switch/person-switch'
import { StatusTag, type Tone } from '../../../components/status-tag/status-tag'
import { faceOf, type Person } from '../../../lib/persons'
import './elder-card.scss'

/** How he is today, in a word and a line. */
export interface ElderState {
  tone: Tone
  word: string
  line: string
}

interface ElderCardProps {
  person: Person
  state: ElderState
  children?: ReactNode
}

/** One of the family: who it is, how the day goes, and what one can do about it. */
export const ElderCard = ({ person, state, children }: ElderCardProps) => (
  <Card>
    <View className="elder-head">
      <Face word={faceOf(person)} />
      <View className="elder-name">
        <View className="t-title">{person.call}</View>
        <View className="t-second">{person.name}</View>
      </View>
      <StatusTag tone={state.tone} word={state.word} />
    </View>
    <View className="elder-line">
      <Dotted words={state.line} />
    </View>
    {children}
  </Card>
)
