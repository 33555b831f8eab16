import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/kernel/time'
import type { OutputOf } from '../../../../domain/kernel/contract'
import type { PeopleContract } from '../../../../domain/people/contract'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { Empty } from '../../../components/empty/empty'
import { Icon } from '../../../components/icon/icon'
import { Press } from '../../../components/press/press'
import { dateWord, dotted } from '../../../lib/clock-words'
import { open, pages } from '../../../lib/routes'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import { communityFor } from '../care-places'
import { text } from '../twins-text'
import { useLooked } from '../use-looked'
import { Barred, BeforeLook, CareScreen } from './care-screen'
import { Question } from './question'

type Found = OutputOf<PeopleContract['twins']>
type Pair = Found['pairs'][number]
type Merged = Found['merged'][number]

/** Two names and why they seem to be one person; pressed, they stand side by side. */
const PairRow = ({ pair: { keep, drop, names, why, building } }: { pair: Pair }) => (
  <Press className="care-row" onPress={() => open(pages.careCompare, { keep, drop })}>
    <View className="care-row-body">
      <View className="care-name">{text.both(names)}</View>
      <View>{building}</View>
      <View>{text.whys[why]}</View>
    </View>
    <Icon name="right" size={24} />
  </Press>
)

const MergedRow = ({ merged, onUndo }: { merged: Merged; onUndo: () => void }) => (
  <View className="care-side">
    <View className="care-name">{merged.name}</View>
    <View>
      <Dotted
        words={dotted([
          text.mergedBy(dateWord(dayOf(merged.at)), merged.by),
          text.until(dateWord(dayOf(merged.until))),
        ])}
      />
    </View>
    <View className="care-key">
      <BigButton kind="quiet" size="small" icon="undo" label={text.undo} onPress={onUndo} />
    </View>
  </View>
)

const questionOf = ({ mergeId, name }: Merged, communityId: string) => ({
  title: text.undoTitle(name),
  fact: text.undoFact,
  keep: text.undoKeep,
  act: text.undoKey,
  wish: `unmerge ${mergeId}`,
  ask: (key: string) => people.unmerge({ communityId, mergeId }, key),
  done: text.undone(name),
})

/** Merges of the last thirty days, each with the way back. */
function MergedList({
  merged,
  communityId,
  onUndone,
}: {
  merged: readonly Merged[]
  communityId: string
  onUndone: (words: string) => void
}) {
  const [asked, setAsked] = useState<Merged>()
  const question = asked && questionOf(asked, communityId)
  const done = () => {
    setAsked(undefined)
    if (question) onUndone(question.done)
  }
  if (merged.length === 0) return null
  return (
    <View className="stack">
      <View className="t-title">{text.mergedTitle}</View>
      {merged.map(one => (
        <MergedRow key={one.mergeId} merged={one} onUndo={() => setAsked(one)} />
      ))}
      {question ? <Question asked={question} onClose={() => setAsked(undefined)} onDone={done} /> : null}
    </View>
  )
}

const Pairs = ({ pairs }: { pairs: readonly Pair[] }) =>
  pairs.length === 0 ? (
    <Empty title={text.none} line={text.noneLine} />
  ) : (
    <View className="stack">
      <View className="t-lead">{text.lead}</View>
      <View className="care-rows">
        {pairs.map(pair => (
          <PairRow key={`${pair.keep} ${pair.drop}`} pair={pair} />
        ))}
      </View>
    </View>
  )

function Here({ communityId }: { communityId: string }) {
  const [undone, setUndone] = useState<string>()
  const query = useLooked(`twins ${communityId}`, () => people.twins({ communityId }))
  const onUndone = (words: string) => {
    setUndone(words)
    query.again()
  }
  if (query.look.state !== 'shown') return <BeforeLook {...query} />
  const { pairs, merged } = query.look.data
  return (
    <View className="stack">
      {undone === undefined ? null : <Banner icon="check" title={undone} />}
      <Pairs pairs={pairs} />
      <MergedList merged={merged} communityId={communityId} onUndone={onUndone} />
    </View>
  )
}

/** 像是同一个人: records that may be of one person, and those that were made one. */
export function Twins() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const community = me && communityFor(me, ['community-manager', 'administrator'])
  const before = me ? <Barred /> : <BeforeLook {...query} />
  return (
    <CareScreen title={text.title}>
      {community === undefined ? before : <Here communityId={community} />}
    </CareScreen>
  )
}
