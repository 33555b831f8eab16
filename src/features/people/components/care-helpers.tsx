import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card as Frame } from '../../../components/card/card'
import { Empty } from '../../../components/empty/empty'
import { open, pages } from '../../../lib/routes'
import { people } from '../api'
import type { Card } from '../care-card'
import { text } from '../care-helpers-text'
import { useLooked } from '../use-looked'
import { useQuestion } from '../use-question'
import { NodSheet, type Nod } from './care-nod'
import { BeforeLook, CareScreen } from './care-screen'
import type { Asked } from './question'

type Helper = NonNullable<Card['helpers']>[number]

const askEnd = (elderId: string, { id, name }: Helper): Asked => ({
  wish: `end help of ${id} for ${elderId}`,
  ask: key => people.endHelp({ elderId, helperId: id }, key),
  title: text.endTitle(name),
  fact: text.endFact,
  keep: text.keepAsIs,
  act: text.endKey,
  done: text.endDone(name),
})

interface HelperProps {
  helper: Helper
  onNod: ((agree: boolean) => void) | undefined
  onEnd: (() => void) | undefined
}

/** One who asks, with the two answers; or one who may, with the way to end it. */
const HelperCard = ({ helper: { name, call, agreed }, onNod, onEnd }: HelperProps) => (
  <Frame>
    <View className="t-title">{agreed ? name : text.waits(name)}</View>
    <View>{text.calls(call)}</View>
    {agreed ? <View>{text.may}</View> : null}
    <View className="stack care-key">
      {!agreed && onNod ? (
        <>
          <BigButton kind="quiet" size="small" label={text.no} onPress={() => onNod(false)} />
          <BigButton kind="quiet" size="small" label={text.yes} onPress={() => onNod(true)} />
        </>
      ) : null}
      {agreed && onEnd ? (
        <BigButton kind="quiet" size="small" label={text.end(name)} onPress={onEnd} />
      ) : null}
    </View>
  </Frame>
)

interface ListProps {
  card: Card
  again: () => void
}

function List({ card: { id, helpers = [], may }, again }: ListProps) {
  const { ask, told, sheet } = useQuestion(again)
  const [nod, setNod] = useState<Nod>()
  const [noted, setNoted] = useState<string>()
  // Whoever may write a helper down may write down a nod: one row of the table decides both.
  const mayNod = may.includes('recordHelper')
  const mayEnd = may.includes('endHelp')
  const nodded = ({ helper: { name }, agree }: Nod) => {
    setNod(undefined)
    setNoted((agree ? text.yesDone : text.noDone)(name))
    again()
  }
  const end = (helper: Helper) => {
    setNoted(undefined)
    ask(askEnd(id, helper))
  }
  const waitingFirst = [...helpers].sort((a, b) => Number(a.agreed) - Number(b.agreed))
  return (
    <>
      {noted === undefined ? told : <Banner icon="check" title={noted} />}
      {helpers.length === 0 ? <Empty title={text.none} line={text.noneLine} /> : null}
      {waitingFirst.map(helper => (
        <HelperCard
          key={helper.id}
          helper={helper}
          onNod={mayNod ? agree => setNod({ elderId: id, helper, agree }) : undefined}
          onEnd={mayEnd ? () => end(helper) : undefined}
        />
      ))}
      {sheet}
      {nod ? <NodSheet {...nod} onDone={() => nodded(nod)} onClose={() => setNod(undefined)} /> : null}
    </>
  )
}

/** 家里人替他办: who may act for him and who asks to, what staff heard him say of it, and how it ends. */
export function CareHelpers({ personId }: { personId: string }) {
  const query = useLooked(`person ${personId}`, () => people.person({ personId }))
  const { look, again } = query
  const card = look.state === 'shown' ? look.data : undefined
  const add = card?.may.includes('recordHelper') ? (
    <BigButton
      icon="person-plus"
      label={text.record}
      onPress={() => open(pages.careHelper, { id: personId })}
    />
  ) : null
  return (
    <CareScreen title={card ? text.title(card.name) : text.way} action={add}>
      {card ? <List card={card} again={again} /> : <BeforeLook {...query} />}
    </CareScreen>
  )
}
