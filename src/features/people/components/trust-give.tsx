import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Field } from '../../../components/field/field'
import type { Span } from '../trust-places'
import { roleWords, text } from '../trust-text'
import { useDeed } from '../use-deed'
import { give, useGift, type Gift } from '../use-gift'
import { useSearch, type Hit } from '../use-search'
import { Chips, Trouble } from './care-chips'
import { Hits, HitWords } from './care-hits'
import { BeforeLook } from './care-screen'
import type { Trusted } from './trust-rows'

const spans: readonly Span[] = ['always', 'month', 'half', 'year']

interface WhoProps {
  scope: string
  onChoose: (hit: Hit) => void
}

/** First whom: by a few letters, as everywhere. */
function Who({ scope, onChoose }: WhoProps) {
  const { typed, type, asked, find, found } = useSearch([scope])
  const hits = found.look.state === 'shown' ? found.look.data.hits : []
  const none = asked !== undefined && found.look.state === 'shown' && hits.length === 0
  return (
    <View className="stack">
      <View className="t-title">{text.who}</View>
      <Field label={text.find} icon="search" maxLength={40} value={typed} onChange={type} onDone={find} />
      <BigButton
        kind="quiet"
        label={text.findKey}
        {...(typed.trim() === '' && { off: text.typeFirst })}
        onPress={find}
      />
      {asked === undefined ? null : <BeforeLook {...found} />}
      {none ? <View className="t-lead">{`${text.notFound}。${text.notFoundLine}`}</View> : null}
      {hits.length > 0 ? (
        <Hits hits={hits} onOpen={id => hits.filter(hit => hit.id === id).forEach(onChoose)} />
      ) : null}
    </View>
  )
}

interface WhatProps {
  hit: Hit
  trusted: Trusted
  onDone: (words: string) => void
  onBack: () => void
}

const Questions = ({ gift, trusted }: { gift: Gift; trusted: Trusted }) => (
  <>
    <Chips
      label={text.what}
      options={trusted.mayGive.map(value => ({ value, label: roleWords[value] }))}
      value={gift.role}
      onChange={gift.setRole}
    />
    {gift.places.length > 0 ? (
      <Chips
        label={text.place}
        options={gift.places.map(({ id, name }) => ({ value: id, label: name }))}
        value={gift.scope}
        onChange={gift.setPlace}
      />
    ) : null}
    <Chips
      label={text.howLong}
      options={spans.map(value => ({ value, label: text.spans[value] }))}
      value={gift.span}
      onChange={gift.setSpan}
    />
  </>
)

/** Then what, where, and how long. */
function What({ hit, trusted, onDone, onBack }: WhatProps) {
  const gift = useGift(trusted.places)
  const { chosen } = gift
  const word = gift.role ? roleWords[gift.role] : ''
  const giving = useDeed(
    `entrust ${hit.id} ${JSON.stringify(chosen)}`,
    key => give(hit.id, chosen, key),
    () => onDone(text.gave(word, hit.name)),
  )
  return (
    <View className="stack">
      <HitWords hit={hit} />
      <Questions gift={gift} trusted={trusted} />
      <Trouble words={giving.words} />
      <BigButton kind="quiet" label={text.another} onPress={onBack} />
      <BigButton
        label={text.giveTo(word, hit.name)}
        {...(chosen ? {} : { off: text.choose })}
        busy={giving.busy && text.giving}
        onPress={giving.run}
      />
    </View>
  )
}

interface GiveProps {
  scope: string
  trusted: Trusted
  onDone: (words: string) => void
  onBack: () => void
}

/** 给人一个担子: whom, what, where, how long. */
export function TrustGive({ scope, trusted, onDone, onBack }: GiveProps) {
  const [hit, setHit] = useState<Hit>()
  if (hit) return <What hit={hit} trusted={trusted} onDone={onDone} onBack={() => setHit(undefined)} />
  return (
    <View className="stack">
      <Who scope={scope} onChoose={setHit} />
      <BigButton kind="quiet" label={text.back} onPress={onBack} />
    </View>
  )
}
