import { useState } from 'react'
import type { GuestView } from '../../../../domain/meals/views'
import { dayOf, type Instant } from '../../../../domain/kernel/time'
import { BigButton } from '../../../components/big-button/big-button'
import { mealWord } from '../meal-words'
import type { Counter } from '../staff-api'
import { useCheckIn, withMarks } from '../staff-check-in'
import { headOf, keptList, type ListedSitting } from '../staff-offline-list'
import { useOffline } from '../staff-offline-use'
import { scanInWeChat } from '../staff-scanner'
import type { StaffQuery } from '../staff-query'
import { useResult } from '../staff-result'
import { ticketIn, type Known, type Meant } from '../staff-scan'
import { text } from '../staff-text'
import { useCounter, useDuty } from '../staff-use'
import { Guests } from './staff-guests'
import { OfflineBar } from './staff-offline-bar'
import { NumbersOnly } from './staff-offline-numbers'
import { ResultPanel } from './staff-result'
import { BeforeList, BehindList, StaffScreen } from './staff-screen'
import { TypeCode } from './staff-type-code'

const inWeChat = process.env.TARO_ENV === 'weapp'

/** 「扫码登记」: WeChat’s scanner where there is one, else a sheet with camera, gun and figures. */
function useScan(take: (meant: Exclude<Meant, { kind: 'unclear' }>) => Promise<void>) {
  const [typing, setTyping] = useState<{ trouble: string | undefined }>()
  const scan = async () => {
    if (!inWeChat) {
      setTyping({ trouble: undefined })
      return
    }
    const scanned = await scanInWeChat()
    if (scanned.kind === 'code') await take(ticketIn(scanned.code))
    if (scanned.kind === 'cannot') setTyping({ trouble: text.scanTrouble })
  }
  return { typing, onScan: () => void scan(), onClose: () => setTyping(undefined) }
}

/** What the counter works on: the list with the names, or without net what this phone has kept of the sitting. */
interface OpenCounterProps {
  sitting: ListedSitting
  now: Instant
  guests: readonly GuestView[] | undefined
  query: StaffQuery<Counter>
  heads: readonly ListedSitting[]
  onPick: (sittingId: string) => void
}

/** Somebody comes late for lunch, or early for dinner: the other sittings of the day are one key away. */
const Others = ({ sitting, heads, onPick }: OpenCounterProps) => (
  <>
    {heads
      .filter(({ id }) => id !== sitting.id)
      .map(({ id, meal }) => (
        <BigButton
          key={id}
          kind="text"
          label={text.otherSitting(mealWord(meal))}
          onPress={() => onPick(id)}
        />
      ))}
  </>
)

/** Everything one can do at the counter of one sitting. */
function useOpenCounter({ sitting, now, guests: listed = [], query, heads }: OpenCounterProps) {
  const sittingId = sitting.id
  const today = dayOf(now)
  const offline = useOffline(
    query,
    sittingId,
    heads.map(({ id }) => id).filter(id => id !== sittingId),
  )
  const { line, recount } = offline
  const after = () => {
    recount()
    query.again()
  }
  const { marks, note } = useCheckIn(sittingId, { today, guests: listed, line, after })
  const guests = withMarks(listed, marks)
  const nameOf = (known: Known) =>
    known.kind === 'number' ? undefined : guests.find(({ personId }) => personId === known.personId)?.name
  const result = useResult(note, { sittingId, today, nameOf })
  const scan = useScan(result.take)
  const onMeant = (meant: Exclude<Meant, { kind: 'unclear' }>) => {
    scan.onClose()
    void result.take(meant)
  }
  const onCame = ({ personId }: GuestView) => void result.fromRow({ kind: 'guest', personId })
  return { marks, guests, result, scan, onMeant, onCame, offline }
}

type Open = ReturnType<typeof useOpenCounter>

/** What is below: the next thing to do, which after a question is its answer. */
function Action({ result: { result, answer, close }, scan }: Pick<Open, 'result' | 'scan'>) {
  if (result?.state === 'ask')
    return (
      <>
        <BigButton kind="quiet" label={result.question.no} onPress={() => answer(false)} />
        <BigButton label={result.question.yes} onPress={() => answer(true)} />
      </>
    )
  const lamp = result === undefined ? text.scan : result.state === 'no' ? text.scanAgain : text.scanNext
  return (
    <>
      {result ? <BigButton kind="quiet" label={text.backToList} onPress={close} /> : null}
      <BigButton icon="scan" label={lamp} busy={result?.state === 'busy'} onPress={scan.onScan} />
    </>
  )
}

function OpenCounter(props: OpenCounterProps) {
  const open = useOpenCounter(props)
  const { guests, marks, result, scan, onMeant, onCame, offline } = open
  const named = props.guests !== undefined
  const list = named ? (
    <Guests guests={guests} marks={marks} onCame={onCame} onCode={ticket => onMeant(ticketIn(ticket))} />
  ) : (
    <NumbersOnly onMeant={onMeant} />
  )
  return (
    <StaffScreen title={text.counterOf(mealWord(props.sitting.meal))} action={<Action {...open} />}>
      {offline.since === undefined ? <BehindList query={props.query} offline={text.offlineList} /> : null}
      <OfflineBar offline={offline} />
      {result.result ? <ResultPanel result={result.result} /> : list}
      {result.result ? null : <Others {...props} />}
      {scan.typing ? (
        <TypeCode
          guests={named ? guests : undefined}
          trouble={scan.typing.trouble}
          onMeant={onMeant}
          onClose={scan.onClose}
        />
      ) : null}
    </StaffScreen>
  )
}

/** The list as the service tells it; without net what this phone has kept of the sitting, if anything. */
function openIn({ look }: StaffQuery<Counter>, id: string | undefined) {
  if (look.state === 'shown')
    return { sitting: look.data.sitting, now: look.data.now, guests: look.data.guests }
  const away = look.state === 'offline' || look.state === 'failed'
  const kept = away && id !== undefined ? keptList(id) : undefined
  return kept && { sitting: headOf(kept), now: Date.now() + kept.ahead, guests: undefined }
}

/** 取餐登记: who comes gets his meal and is noted, by code, number or name. */
export function StaffCounter({ sittingId }: { sittingId: string | undefined }) {
  const duty = useDuty(sittingId)
  const [picked, setPicked] = useState<string>()
  const id = picked ?? duty.sittingId
  const query = useCounter(id, duty.me)
  const open = duty.before ? undefined : openIn(query, id)
  if (open)
    return <OpenCounter key={open.sitting.id} {...open} query={query} heads={duty.heads} onPick={setPicked} />
  return (
    <StaffScreen title={text.counter}>
      <BeforeList duty={duty} query={query} waiting={text.looking} />
    </StaffScreen>
  )
}
