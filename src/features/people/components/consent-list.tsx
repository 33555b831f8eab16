import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import { Sheet } from '../../../components/sheet/sheet'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { TEXT_VERSION, type Purpose } from '../../../../domain/kernel/consents'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { people } from '../api'
import { useDeed } from '../use-deed'
import { useHeard } from '../use-heard'
import type { RecordView } from '../use-record'
import { useVoice } from '../voice'

type Mark = RecordView['consents'][number]

/** Purposes that are in use; others are shown only to whoever once agreed to them. */
const inUse: readonly Purpose[] = ['basic', 'subsidy', 'care', 'family', 'photo', 'publication']
const rare: readonly Purpose[] = ['location', 'face']

interface QuestionProps {
  personId: string
  purpose: Purpose
  given: boolean
  onClose: () => void
  onDone: () => void
}

/** Asks before anything is agreed to or taken back. */
function Question({ personId, purpose, given, onClose, onDone }: QuestionProps) {
  const { text, hows } = useVoice()
  const heard = useHeard(hows, 'app')
  const name = text.purposes[purpose]
  const how = heard.value
  const deed = useDeed(
    `consent ${purpose} ${String(given)} of ${personId} ${how}`,
    key => people.consent({ personId, purpose, given, version: TEXT_VERSION, how }, key),
    onDone,
  )
  return (
    <Sheet
      title={given ? text.agreeTitle(name) : text.takeBackTitle(name)}
      close={{ label: text.stay, onPress: onClose }}
      main={{
        label: given ? text.agreeSure(name) : text.takeBackSure(name),
        onPress: deed.run,
        busy: deed.busy && text.working,
        ...heard.off,
      }}
    >
      <View>{given ? text.purposeLines[purpose] : text.takeBackLines[purpose]}</View>
      {heard.chips}
      {deed.words ? <View>{`${deed.words.title}。${deed.words.reason}`}</View> : null}
    </Sheet>
  )
}

function State({ mark }: { mark: Mark | undefined }) {
  const { text } = useVoice()
  if (mark?.given) return <StatusTag tone="ok" word={text.given} />
  return <StatusTag tone="none" word={mark ? text.withdrawn : text.notGiven} />
}

interface OneProps {
  purpose: Purpose
  mark: Mark | undefined
  onAsk: () => void
}

/** One purpose: what for, whether one agreed and how, and the key to change that. */
function One({ purpose, mark, onAsk }: OneProps) {
  const { text } = useVoice()
  const name = text.purposes[purpose]
  const isGiven = mark?.given === true
  return (
    <Card>
      <View className="t-title">{name}</View>
      <State mark={mark} />
      <View>{text.purposeLines[purpose]}</View>
      {mark ? (
        <View className="t-second">
          <Dotted words={text.markLine(dateWord(dayOf(mark.at)), text.hows[mark.how], mark.by)} />
        </View>
      ) : null}
      {purpose === 'basic' && isGiven ? (
        <View>{text.basicKept}</View>
      ) : (
        <BigButton kind="quiet" label={isGiven ? text.takeBack(name) : text.agree(name)} onPress={onAsk} />
      )}
    </Card>
  )
}

interface ConsentListProps {
  record: RecordView
  /** Looks again what holds. */
  onChanged: () => void
}

/** What one agreed to, purpose by purpose. */
export function ConsentList({ record: { id, consents }, onChanged }: ConsentListProps) {
  const [asked, setAsked] = useState<{ purpose: Purpose; given: boolean }>()
  const [done, setDone] = useState<string>()
  const { text } = useVoice()
  const markOf = (purpose: Purpose) => consents.find(mark => mark.purpose === purpose)
  const shown = [...inUse, ...rare.filter(purpose => markOf(purpose))]
  const close = () => setAsked(undefined)
  const finish = () => {
    close()
    if (asked) setDone((asked.given ? text.agreed : text.tookBack)(text.purposes[asked.purpose]))
    onChanged()
  }
  return (
    <>
      <View className="t-lead">{text.consentsLead}</View>
      {done === undefined ? null : <Banner icon="check" title={done} />}
      {shown.map(purpose => (
        <One
          key={purpose}
          purpose={purpose}
          mark={markOf(purpose)}
          onAsk={() => setAsked({ purpose, given: markOf(purpose)?.given !== true })}
        />
      ))}
      {asked ? <Question personId={id} {...asked} onClose={close} onDone={finish} /> : null}
    </>
  )
}
