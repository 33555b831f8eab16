import { lazy, Suspense, useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card as Frame } from '../../../components/card/card'
import { Note } from '../../../components/note/note'
import { Plate } from '../../../components/plate/plate'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import type { Card } from '../care-card'
import { text } from '../care-code-text'
import { inGroups } from '../family-form'
import { useCode, type CodeFor } from '../use-code'
import { useLooked } from '../use-looked'
import { BeforeLook, CareScreen } from './care-screen'
import { UnlinkSheet } from './care-unlink'
import type { GivenCode } from './family-code'

/** Paper exists in browsers only; from a phone one copies the code by hand. */
const Slip =
  process.env.TARO_ENV === 'h5'
    ? lazy(async () => ({ default: (await import('./care-slip')).Slip }))
    : undefined

interface CodeProps {
  card: Card
  whom: CodeFor
}

const Told = ({ whom, name, given }: { whom: CodeFor; name: string; given: GivenCode }) => (
  <View className="stack">
    <View className="t-title">{text.whom[whom](name)}</View>
    <View className="care-code">
      <Plate wide label={text.plate[whom]} value={inGroups(given.code)} />
    </View>
    <View className="t-lead">{text.good(dateWord(dayOf(given.until)))}</View>
    <Frame>
      {text.how[whom].map((step, n) => (
        <View key={step}>{`${String(n + 1)}. ${step}`}</View>
      ))}
    </Frame>
    <Note icon="warn" words={text.warn[whom]} />
    <View>{text.copy}</View>
  </View>
)

type Code = ReturnType<typeof useCode>

function Keys({ code }: { code: Code }) {
  const make = {
    label: code.given ? text.another : text.make,
    busy: code.busy && text.making,
    onPress: code.run,
  }
  if (!code.given) return <BigButton {...make} />
  return (
    <>
      <BigButton kind="quiet" {...make} />
      {Slip ? <BigButton icon="printer" label={text.print} onPress={() => window.print()} /> : null}
    </>
  )
}

function Making({ card: { id, name }, whom }: CodeProps) {
  const code = useCode(id, whom)
  const office = known(useMe().look)?.office
  const { given, words } = code
  return (
    <View className="code-place">
      <CareScreen title={text[whom]} action={<Keys code={code} />}>
        {words ? <Banner icon="info" title={words.title} line={words.reason} /> : null}
        {given ? (
          <Told whom={whom} name={name} given={given} />
        ) : (
          <View className="stack">
            <View className="t-lead">{text.before[whom](name)}</View>
            <Note icon="warn" words={text.warn[whom]} />
          </View>
        )}
      </CareScreen>
      {Slip && given ? (
        <Suspense fallback={null}>
          <Slip {...given} whom={whom} name={name} office={office} />
        </Suspense>
      ) : null}
    </View>
  )
}

/** His WeChat is tied already: a lost phone, or another WeChat, is untied first. */
function Linked({ card, again }: { card: Card; again: () => void }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <CareScreen title={text.self}>
      <View className="t-title">{text.linkedTitle}</View>
      <View className="t-lead">{text.linkedLine}</View>
      {card.may.includes('unlink') ? (
        <BigButton kind="quiet" label={text.unlink} onPress={() => setAsked(true)} />
      ) : (
        <Note words={text.noCodeLine} />
      )}
      {isAsked ? <UnlinkSheet person={card} onDone={again} onClose={() => setAsked(false)} /> : null}
    </CareScreen>
  )
}

/** 给他一个登录码, 给家里人一个码: made when it is asked for, shown large, printed on a slip. */
export function CareCode({ personId, whom }: { personId: string; whom: CodeFor }) {
  const query = useLooked(`person ${personId}`, () => people.person({ personId }))
  const { look, again } = query
  if (look.state !== 'shown')
    return (
      <CareScreen title={text[whom]}>
        <BeforeLook {...query} />
      </CareScreen>
    )
  const card = look.data
  if (whom === 'self' && card.linked) return <Linked card={card} again={again} />
  if (card.may.includes(whom === 'self' ? 'invite' : 'familyCode')) return <Making card={card} whom={whom} />
  return (
    <CareScreen title={text[whom]}>
      <View className="t-title">{text.noCode}</View>
      <View className="t-lead">{text.noCodeLine}</View>
    </CareScreen>
  )
}
