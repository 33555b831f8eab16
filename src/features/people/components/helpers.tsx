import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { Sheet } from '../../../components/sheet/sheet'
import type { Me } from '../../../lib/session'
import { people } from '../api'
import { text } from '../text'
import { useDeed } from '../use-deed'
import './elder-card.scss'

type Helper = Me['helpers'][number]

interface QuestionProps {
  elderId: string
  helper: Helper
  onClose: () => void
  onEnded: () => void
}

function Question({ elderId, helper: { id, name }, onClose, onEnded }: QuestionProps) {
  const ending = useDeed(
    `end help of ${id} for ${elderId}`,
    key => people.endHelp({ elderId, helperId: id }, key),
    onEnded,
  )
  return (
    <Sheet
      title={text.endTitle(name)}
      close={{ label: text.keep, onPress: onClose }}
      main={{ label: text.end(name), onPress: ending.run, busy: ending.busy && text.ending }}
    >
      <View>{text.endFact}</View>
      {ending.words ? <View>{`${ending.words.title}。${ending.words.reason}`}</View> : null}
    </Sheet>
  )
}

interface HelpersProps {
  me: Me
  /** Looks again who may. */
  onEnded: () => void
}

/** Who may act for the person; she can end it at any time. */
export function Helpers({ me, onEnded }: HelpersProps) {
  const [asked, setAsked] = useState<Helper>()
  const [ended, setEnded] = useState<string>()
  const end = (helper: Helper) => {
    setAsked(undefined)
    setEnded(helper.name)
    onEnded()
  }
  return (
    <>
      <View className="t-title">{text.helpers}</View>
      {ended === undefined ? null : <Banner icon="check" title={text.ended(ended)} />}
      {me.helpers.length === 0 ? <View>{text.nobodyHelps}</View> : null}
      {me.helpers.map(helper => (
        <Card key={helper.id}>
          <View className="t-title">{helper.name}</View>
          <View className="elder-line">{helper.agreed ? text.helperMay : text.helperWaits}</View>
          <BigButton kind="quiet" label={text.end(helper.name)} onPress={() => setAsked(helper)} />
        </Card>
      ))}
      {asked ? (
        <Question
          elderId={me.id}
          helper={asked}
          onClose={() => setAsked(undefined)}
          onEnded={() => end(asked)}
        />
      ) : null}
    </>
  )
}
