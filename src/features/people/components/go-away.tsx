import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Sheet } from '../../../components/sheet/sheet'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { people } from '../api'
import { text } from '../data-text'
import { useDeed } from '../use-deed'

interface GoAwayProps {
  personId: string
  closing: number | undefined
  /** Looks again how it stands. */
  onChanged: () => void
}

function Question({
  personId,
  onClose,
  onDone,
}: {
  personId: string
  onClose: () => void
  onDone: () => void
}) {
  const deed = useDeed(`close ${personId}`, key => people.close({ personId, channel: 'wechat' }, key), onDone)
  return (
    <Sheet
      title={text.goAwayTitle}
      close={{ label: text.stay, onPress: onClose }}
      main={{ label: text.goAwayYes, onPress: deed.run, busy: deed.busy && text.working }}
    >
      {text.goAwayFacts.map(fact => (
        <View key={fact}>{fact}</View>
      ))}
      {deed.words ? <View>{`${deed.words.title}。${deed.words.reason}`}</View> : null}
    </Sheet>
  )
}

/** Going away, and thinking better of it within seven days. */
export function GoAway({ personId, closing, onChanged }: GoAwayProps) {
  const [asking, setAsking] = useState(false)
  const [kept, setKept] = useState(false)
  const finish = (stays: boolean) => {
    setAsking(false)
    setKept(stays)
    onChanged()
  }
  const keep = useDeed(
    `keep ${personId}`,
    key => people.keep({ personId, channel: 'wechat' }, key),
    () => finish(true),
  )
  return (
    <View className="stack">
      <View className="t-title">{text.goAway}</View>
      {kept && closing === undefined ? <Banner icon="check" title={text.regretted} /> : null}
      {keep.words ? <Banner icon="info" title={keep.words.title} line={keep.words.reason} /> : null}
      {closing === undefined ? (
        <>
          <View>{text.goAwayLine}</View>
          <BigButton kind="quiet" label={text.goAwayKey} onPress={() => setAsking(true)} />
        </>
      ) : (
        <>
          <Banner icon="info" title={text.goingAway(dateWord(dayOf(closing)))} line={text.goingAwayLine} />
          <BigButton label={text.regret} busy={keep.busy && text.working} onPress={keep.run} />
        </>
      )}
      {asking ? (
        <Question personId={personId} onClose={() => setAsking(false)} onDone={() => finish(false)} />
      ) : null}
    </View>
  )
}
