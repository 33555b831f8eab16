import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { Ways } from '../../../components/ways/ways'
import { dotted } from '../../../lib/clock-words'
import { open } from '../../../lib/routes'
import { people } from '../api'
import { dayWithYear, whoParts, type Card } from '../care-card'
import { text } from '../care-text'
import { waysFor } from '../care-ways'
import { useLooked } from '../use-looked'
import type { Which } from '../use-number'
import { CareFacts } from './care-facts'
import { Flags, whereOf } from './care-hits'
import { LockSheet, UnlockSheet } from './care-lock'
import { NumberSheet } from './care-number'
import { BeforeLook, CareScreen } from './care-screen'
import { VerifySheet } from './care-verify'

type Sheets = Which | 'verify' | 'lock' | 'unlock'

interface OpenProps {
  card: Card
  again: () => void
}

const Who = ({ card }: { card: Card }) => (
  <View>
    <View className="t-page">{card.name}</View>
    <View className="t-lead">
      <Dotted words={dotted(whoParts(card))} />
    </View>
    <View className="t-lead">
      <Dotted words={whereOf({ building: card.building, door: card.door })} />
    </View>
    {/* That somebody has died stands above all else, in a sentence of its own. */}
    <Flags hit={{ ...card, died: false }} />
  </View>
)

const doings: readonly { id: Sheets; may: string; label: string }[] = [
  { id: 'verify', may: 'verifyWelfare', label: text.verify },
  { id: 'lock', may: 'lock', label: text.lock },
  { id: 'unlock', may: 'unlock', label: text.unlock },
]

interface OneSheetProps extends OpenProps {
  sheet: Sheets | undefined
  onClose: () => void
}

function OneSheet({ sheet, card, again, onClose }: OneSheetProps) {
  const done = () => {
    onClose()
    again()
  }
  if (sheet === undefined) return null
  if (sheet === 'verify') return <VerifySheet personId={card.id} onDone={done} onClose={onClose} />
  if (sheet === 'lock') return <LockSheet person={card} onDone={again} onClose={onClose} />
  if (sheet === 'unlock') return <UnlockSheet person={card} onDone={done} onClose={onClose} />
  return <NumberSheet person={card} which={sheet} onClose={onClose} />
}

function CardWays({ card }: { card: Card }) {
  const ways = waysFor(card)
  const choose = (id: string) => {
    const way = ways.find(one => one.id === id)
    if (way) open(way.page, way.params)
  }
  return ways.length > 0 ? <Ways ways={ways} onChoose={choose} /> : null
}

function OpenCard({ card, again }: OpenProps) {
  const [sheet, setSheet] = useState<Sheets>()
  const mine = doings.filter(({ may }) => card.may.includes(may))
  return (
    <>
      {card.diedOn === undefined ? null : (
        <Banner icon="heart" title={text.diedOn(dayWithYear(card.diedOn))} />
      )}
      <Who card={card} />
      <CareFacts card={card} onNumber={setSheet} />
      <CardWays card={card} />
      {mine.map(({ id, label }) => (
        <BigButton key={id} kind="quiet" size="small" label={label} onPress={() => setSheet(id)} />
      ))}
      <OneSheet sheet={sheet} card={card} again={again} onClose={() => setSheet(undefined)} />
    </>
  )
}

/** 个人情况: one person as one’s work needs him, and what one may do for him. */
export function CarePerson({ personId }: { personId: string }) {
  const query = useLooked(`person ${personId}`, () => people.person({ personId }))
  return (
    <CareScreen title={text.person}>
      {query.look.state === 'shown' ? (
        <OpenCard card={query.look.data} again={query.again} />
      ) : (
        <BeforeLook {...query} />
      )}
    </CareScreen>
  )
}
