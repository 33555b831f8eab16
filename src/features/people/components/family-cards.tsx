import { Fragment } from 'react'
import { Empty } from '../../../components/empty/empty'
import type { Person } from '../../../lib/persons'
import { text } from '../text'
import { CallElder } from './call-elder'
import { ElderCard, type ElderState } from './elder-card'

export interface FamilyCardsProps {
  elders: readonly Person[]
  /** How somebody’s day goes; nothing while it is not known. */
  dayOf: (personId: string) => (ElderState & { worth: 'asking' | 'nothing' }) | undefined
}

const waiting = (call: string): ElderState => ({
  tone: 'wait',
  word: text.waiting(call),
  line: text.waitingLine(call),
})
const lookingUp: ElderState = { tone: 'none', word: text.seeing, line: text.looking }

/** The elders one helps, each with how the day goes. */
export function FamilyCards({ elders, dayOf }: FamilyCardsProps) {
  if (elders.length === 0) return <Empty title={text.nobody} line={text.nobodyLine} />
  return (
    <>
      {elders.map(person => {
        const day = dayOf(person.id)
        const state = person.agreed ? (day ?? lookingUp) : waiting(person.call)
        return (
          <ElderCard key={person.id} person={person} state={state}>
            {day?.worth === 'asking' && person.agreed ? <CallElder person={person} /> : <Fragment />}
          </ElderCard>
        )
      })}
    </>
  )
}
