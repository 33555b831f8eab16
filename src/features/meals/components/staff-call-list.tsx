import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/kernel/time'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { clockWord, plainClock } from '../../../lib/clock-words'
import { nowThere } from '../../../lib/look'
import type { Counter, Head } from '../staff-api'
import { useCall, useNote, type LookUp } from '../staff-calls'
import { callList, type CallList } from '../staff-order'
import type { StaffQuery } from '../staff-query'
import { hasOpened, hasShut } from '../staff-sitting'
import { text } from '../staff-text'
import { useCounter, useDuty } from '../staff-use'
import { CallRows, ToldRows } from './staff-call-rows'
import { CallSheet } from './staff-call-sheet'
import { BeforeList, BehindList, StaffScreen } from './staff-screen'

function lineOf(sitting: Head, now: number): string {
  if (!hasOpened(sitting, now)) return text.missingEarly(plainClock(sitting.opens))
  const shuts = plainClock(sitting.shuts)
  return hasShut(sitting, now) ? text.missingLate(shuts) : text.missingLine(shuts)
}

const Heading = ({ list, sitting, now }: { list: CallList; sitting: Head; now: number }) => (
  <View>
    <View className="t-page">{text.missingHead(clockWord(now), list.toCall.length + list.told.length)}</View>
    <View>{list.toCall.length > 0 ? lineOf(sitting, now) : text.missingDone}</View>
  </View>
)

const nobody = (guests: Counter['guests']) => {
  const here = guests.filter(({ way }) => way !== 'delivery').length
  return here === 0
    ? { title: text.nobodyBooked, line: text.nobodyBookedLine }
    : { title: text.allCame, line: text.everybody(here) }
}

interface OpenListProps {
  data: Counter
  query: StaffQuery<Counter>
  savedAt: number
  lookUp: LookUp
}

function OpenList({ data, query, savedAt, lookUp }: OpenListProps) {
  const { sitting, guests } = data
  const now = nowThere({ data, savedAt }, Date.now())
  const list = callList(guests)
  const call = useCall(lookUp)
  const note = useNote({
    sittingId: sitting.id,
    today: dayOf(data.now),
    after: query.again,
    close: call.close,
  })
  const { next } = list
  const lamp = next && hasOpened(sitting, now) && (
    <BigButton icon="phone" label={text.callWhom(next.name)} onPress={() => call.begin(next)} />
  )
  const empty = list.toCall.length + list.told.length === 0
  return (
    <StaffScreen title={text.missing} action={lamp}>
      <BehindList query={query} offline={text.offlineCalls} />
      {empty ? <Empty {...nobody(guests)} /> : <Heading list={list} sitting={sitting} now={now} />}
      <CallRows list={list} onCall={call.begin} />
      <ToldRows told={list.told} onCall={call.begin} />
      <CallSheet call={call} note={note} />
    </StaffScreen>
  )
}

export interface StaffCallListProps {
  sittingId: string | undefined
  /** Gives one phone number; the look is written down. */
  lookUp: LookUp
}

/** 还没来的: who has not come is called, the frailest first, and everybody’s answer is noted. */
export function StaffCallList({ sittingId, lookUp }: StaffCallListProps) {
  const duty = useDuty(sittingId)
  const query = useCounter(duty.sittingId, duty.me)
  if (!duty.before && query.look.state === 'shown') {
    const { data, savedAt } = query.look
    return <OpenList key={data.sitting.id} data={data} savedAt={savedAt} query={query} lookUp={lookUp} />
  }
  return (
    <StaffScreen title={text.missing}>
      <BeforeList duty={duty} query={query} waiting={text.looking} />
    </StaffScreen>
  )
}
