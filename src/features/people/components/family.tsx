import { Empty } from '../../../components/empty/empty'
import { Ways } from '../../../components/ways/ways'
import type { Person } from '../../../lib/persons'
import type { Me } from '../../../lib/session'
import { text } from '../text'
import { useQuestion } from '../use-question'
import { FamilyCards, type FamilyCardsProps } from './family-cards'
import { GoneCards } from './gone-cards'
import { HelperList } from './helpers'

export type FamilyWay = 'askFamily' | 'familyCode'

interface FamilyProps extends Pick<FamilyCardsProps, 'dayOf'> {
  me: Me
  elders: readonly Person[]
  onChanged: () => void
  onWay: (way: FamilyWay) => void
}

const ways = [
  { id: 'askFamily', icon: 'heart', title: text.forElder, line: text.forElderLine },
  { id: 'familyCode', icon: 'person-plus', title: text.giveCode, line: text.giveCodeLine },
] as const

/** The elders one helps, who may act for oneself, and how either begins. */
export function Family({ me, elders, dayOf, onChanged, onWay }: FamilyProps) {
  const { ask, told, sheet } = useQuestion(onChanged)
  const choose = (id: string) => {
    const way = ways.find(one => one.id === id)
    if (way) onWay(way.id)
  }
  const alone = me.helps.length === 0 && me.helpers.length === 0
  return (
    <>
      {told}
      {alone ? <Empty title={text.nobody} line={text.nobodyLine} /> : null}
      <GoneCards me={me} onAsk={ask} />
      <FamilyCards me={me} elders={elders} dayOf={dayOf} onAsk={ask} />
      {me.helpers.length > 0 ? <HelperList me={me} onAsk={ask} /> : null}
      <Ways ways={ways} onChoose={choose} />
      {sheet}
    </>
  )
}
