import { BigButton } from '../../../components/big-button/big-button'
import { dayOf as chinaDayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import type { Person } from '../../../lib/persons'
import type { Me } from '../../../lib/session'
import { askStop } from '../family-questions'
import { text } from '../text'
import { CallElder } from './call-elder'
import { ElderCard, type ElderState } from './elder-card'
import type { Asked } from './question'

export interface FamilyCardsProps {
  me: Me
  elders: readonly Person[]
  /** How somebody’s day goes; nothing while it is not known. */
  dayOf: (personId: string) => (ElderState & { worth: 'asking' | 'nothing' }) | undefined
  onAsk: (asked: Asked) => void
}

const lookingUp: ElderState = { tone: 'none', word: text.seeing, line: text.looking }

interface WaitingProps {
  person: Person
  until: number | undefined
  onAsk: (asked: Asked) => void
}

/** Asked, and not answered yet: what to do meanwhile, until when, and the way to ask no longer. */
const Waiting = ({ person, until, onAsk }: WaitingProps) => (
  <ElderCard
    person={person}
    state={{
      tone: 'wait',
      word: text.waiting(person.call),
      line: text.waitingLine(person.call, until === undefined ? '' : dateWord(chinaDayOf(until))),
    }}
  >
    <BigButton kind="quiet" label={text.stopWaiting} onPress={() => onAsk(askStop(person.id, person.call))} />
  </ElderCard>
)

/** The elders one helps, each with how the day goes. */
export const FamilyCards = ({ me, elders, dayOf, onAsk }: FamilyCardsProps) => (
  <>
    {elders.map(person => {
      const until = me.helps.find(({ id }) => id === person.id)?.until
      if (!person.agreed) return <Waiting key={person.id} person={person} until={until} onAsk={onAsk} />
      const day = dayOf(person.id)
      return (
        <ElderCard key={person.id} person={person} state={day ?? lookingUp}>
          {day?.worth === 'asking' ? <CallElder person={person} /> : null}
        </ElderCard>
      )
    })}
  </>
)
