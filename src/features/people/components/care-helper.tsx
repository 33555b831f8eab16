import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { goBack } from '../../../lib/go-back'
import { replace, pages } from '../../../lib/routes'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import type { Card } from '../care-card'
import { text } from '../care-helpers-text'
import { placesFor } from '../care-places'
import { text as care } from '../care-text'
import { useHelper, type How } from '../use-helper'
import { useLooked } from '../use-looked'
import { useSearch, type Hit } from '../use-search'
import { Chips, Trouble } from './care-chips'
import { Hits, HitWords } from './care-hits'
import { BeforeLook, CareScreen } from './care-screen'

const hows = (['oral', 'paper', 'phone'] as const).map(value => ({ value, label: text.hows[value] }))

function Found({ search, onPick }: { search: ReturnType<typeof useSearch>; onPick: (hit: Hit) => void }) {
  const { asked, found } = search
  if (asked === undefined) return null
  if (found.look.state !== 'shown') return <BeforeLook {...found} waiting={care.looking} />
  const { hits, more } = found.look.data
  const pick = (id: string) => {
    const hit = hits.find(one => one.id === id)
    if (hit) onPick(hit)
  }
  return (
    <View className="stack">
      {hits.length === 0 ? <View className="t-title">{care.notFound(asked)}</View> : null}
      {hits.length === 0 ? null : <Hits hits={hits} onOpen={pick} />}
      {more ? <Note words={care.more} /> : null}
    </View>
  )
}

/** Why somebody who was found cannot be written down. */
function whyNotHim({ id, helpers = [] }: Card, hit: Hit): string | undefined {
  if (hit.id === id) return text.himself
  return helpers.some(one => one.id === hit.id && one.agreed) ? text.helpsAlready(hit.name) : undefined
}

interface FindProps {
  card: Card
  onPick: (hit: Hit) => void
}

/** The helper is found as everybody is found. */
function Finding({ card, onPick }: FindProps) {
  const me = known(useMe({ content: true }).look)
  const search = useSearch(me ? placesFor(me) : [])
  const [problem, setProblem] = useState<string>()
  const { typed, type, find } = search
  const pick = (hit: Hit) => {
    const why = whyNotHim(card, hit)
    setProblem(why)
    if (why === undefined) onPick(hit)
  }
  const off = typed.trim() === '' ? { off: care.typeFirst } : {}
  return (
    <CareScreen
      title={text.recordTitle}
      action={<BigButton icon="search" label={care.findKey} {...off} onPress={find} />}
    >
      <View className="t-title">{text.findLead(card.name)}</View>
      <Field
        label={care.findLabel}
        hint={care.findHint}
        icon="search"
        maxLength={40}
        value={typed}
        onChange={type}
        onDone={find}
        error={problem}
      />
      <Found search={search} onPick={pick} />
      <Note words={text.elsewhere} />
      <BigButton
        kind="quiet"
        size="small"
        label={text.giveCode}
        onPress={() => replace(pages.careCode, { id: card.id, whom: 'family' })}
      />
    </CareScreen>
  )
}

interface RecordingProps {
  card: Card
  helper: Hit
  onOther: () => void
  onDone: () => void
}

function Recording({ card, helper, onOther, onDone }: RecordingProps) {
  const { call, setCall, how, setHow, record, busy, words, trouble, off } = useHelper(card.id, helper, onDone)
  const key = <BigButton label={text.recordKey} busy={busy && text.doing} {...off} onPress={record} />
  return (
    <CareScreen title={text.recordTitle} action={key}>
      <View className="t-title">{text.findLead(card.name)}</View>
      <View className="care-side">
        <HitWords hit={helper} />
      </View>
      <BigButton kind="quiet" size="small" label={text.other} onPress={onOther} />
      <Field
        label={text.call}
        hint={text.callHint}
        maxLength={12}
        value={call}
        onChange={setCall}
        error={trouble}
      />
      <Chips<How> label={text.how} options={hows} value={how} onChange={setHow} />
      <Trouble words={words} />
    </CareScreen>
  )
}

const Recorded = ({ name }: { name: string }) => (
  <CareScreen title={text.recordTitle} action={<BigButton label={text.back} onPress={goBack} />}>
    <View className="t-page">{text.recorded(name)}</View>
    <View className="t-lead">{text.recordedLine}</View>
  </CareScreen>
)

/** 记下家人能替他办: who, what he calls the elder, how the elder agreed. */
export function CareHelper({ personId }: { personId: string }) {
  const query = useLooked(`person ${personId}`, () => people.person({ personId }))
  const [helper, setHelper] = useState<Hit>()
  const [isDone, setDone] = useState(false)
  const { look } = query
  if (look.state !== 'shown')
    return (
      <CareScreen title={text.recordTitle}>
        <BeforeLook {...query} />
      </CareScreen>
    )
  if (!helper) return <Finding card={look.data} onPick={setHelper} />
  if (isDone) return <Recorded name={helper.name} />
  return (
    <Recording
      card={look.data}
      helper={helper}
      onOther={() => setHelper(undefined)}
      onDone={() => setDone(true)}
    />
  )
}
