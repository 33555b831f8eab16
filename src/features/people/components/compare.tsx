import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { goBack } from '../../../lib/go-back'
import { people } from '../api'
import { mealsIn, toChoose, type Compare } from '../compare-view'
import { text } from '../twins-text'
import { useLooked } from '../use-looked'
import { BeforeLook, CareScreen } from './care-screen'
import { Question, type Asked } from './question'
import { Sides, type Picks } from './compare-sides'

interface Done {
  title: string
  lines: readonly string[]
}

const Finished = ({ done: { title, lines } }: { done: Done }) => (
  <CareScreen title={text.compare} action={<BigButton label={text.back} onPress={goBack} />}>
    <View className="stack">
      <Banner icon="check" title={title} />
      {lines.map(line => (
        <View key={line} className="t-lead">
          {line}
        </View>
      ))}
    </View>
  </CareScreen>
)

interface Pair {
  keep: string
  drop: string
}

const apartOf = (pair: Pair, onDone: (done: Done) => void): Asked => ({
  title: text.apartTitle,
  fact: text.apartFact,
  keep: text.mergeKeep,
  act: text.apartKey,
  wish: `keepApart ${pair.keep} ${pair.drop}`,
  ask: async key => {
    const answer = await people.keepApart(pair, key)
    if (answer.ok) onDone({ title: text.markedApart, lines: [text.markedApartLine] })
    return answer
  },
  done: text.markedApart,
})

const mergeOf = (pair: Pair, take: string[], name: string, onDone: (done: Done) => void): Asked => ({
  title: text.mergeTitle(name),
  fact: text.mergeFact,
  keep: text.mergeKeep,
  act: text.mergeKey,
  wish: `merge ${pair.keep} ${pair.drop} ${take.join()}`,
  ask: async key => {
    const answer = await people.merge({ ...pair, take }, key)
    if (!answer.ok) return answer
    const { moved, left } = answer.data
    const lines = [
      ...(moved > 0 ? [text.moved(moved)] : []),
      ...(left.length > 0 ? [text.left(mealsIn(left))] : []),
      text.mergedLine,
    ]
    onDone({ title: text.merged, lines })
    return answer
  },
  done: text.merged,
})

function Deciding({ pair, compare, onDone }: { pair: Pair; compare: Compare; onDone: (done: Done) => void }) {
  const [picks, setPicks] = useState<Picks>({})
  const [asked, setAsked] = useState<Asked>()
  const choose = toChoose(compare)
  const open = choose.filter(({ field }) => picks[field] === undefined).length
  const take = choose.flatMap(({ field }) => (picks[field] === 'drop' ? [field] : []))
  const name = (picks['name'] === 'drop' ? compare.drop['name'] : compare.keep['name']) ?? ''
  const action = (
    <>
      <BigButton kind="quiet" label={text.apart} onPress={() => setAsked(apartOf(pair, onDone))} />
      <BigButton
        label={text.merge}
        off={open > 0 ? text.stillToChoose(open) : undefined}
        onPress={() => setAsked(mergeOf(pair, take, name, onDone))}
      />
    </>
  )
  return (
    <CareScreen title={text.compare} action={action}>
      <Sides compare={compare} picks={picks} onPick={setPicks} />
      {asked ? <Question asked={asked} onClose={() => setAsked(undefined)} onDone={() => undefined} /> : null}
    </CareScreen>
  )
}

/** 比一比: two records side by side; made one, or noted to be two people. */
export function ComparePair(pair: Pair) {
  const [done, setDone] = useState<Done>()
  const query = useLooked(done ? undefined : `compare ${pair.keep} ${pair.drop}`, () => people.compare(pair))
  if (done) return <Finished done={done} />
  if (query.look.state === 'shown') return <Deciding pair={pair} compare={query.look.data} onDone={setDone} />
  return (
    <CareScreen title={text.compare}>
      <BeforeLook {...query} />
    </CareScreen>
  )
}
