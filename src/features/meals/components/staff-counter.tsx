import { useState } from 'react'
import type { GuestView } from '../../../../domain/meals/views'
import { dayOf } from '../../../../domain/kernel/time'
import { BigButton } from '../../../components/big-button/big-button'
import { mealWord } from '../meal-words'
import type { Counter, Head } from '../staff-api'
import { useCheckIn, withMarks } from '../staff-check-in'
import { scanInWeChat } from '../staff-scanner'
import type { StaffQuery } from '../staff-query'
import { useResult } from '../staff-result'
import { ticketIn, type Meant } from '../staff-scan'
import { text } from '../staff-text'
import { useCounter, useDuty } from '../staff-use'
import { Guests } from './staff-guests'
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

interface OpenCounterProps {
  data: Counter
  query: StaffQuery<Counter>
  heads: readonly Head[]
  onPick: (sittingId: string) => void
}

/** Somebody comes late for lunch, or early for dinner: the other sittings of the day are one key away. */
const Others = ({ data, heads, onPick }: OpenCounterProps) => (
  <>
    {heads
      .filter(({ id }) => id !== data.sitting.id)
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
function useOpenCounter({ data, query }: Pick<OpenCounterProps, 'data' | 'query'>) {
  const today = dayOf(data.now)
  const { marks, note } = useCheckIn(data.sitting.id, today, query.again)
  const guests = withMarks(data.guests, marks)
  const nameOf = (id: string) => guests.find(({ personId }) => personId === id)?.name
  const result = useResult(note, today, nameOf)
  const scan = useScan(result.take)
  const onMeant = (meant: Exclude<Meant, { kind: 'unclear' }>) => {
    scan.onClose()
    void result.take(meant)
  }
  const onCame = ({ personId }: GuestView) => void note({ kind: 'guest', personId })
  return { marks, guests, result, scan, onMeant, onCame }
}

function OpenCounter(props: OpenCounterProps) {
  const { guests, marks, result, scan, onMeant, onCame } = useOpenCounter(props)
  const shown = result.result
  const lamp = shown === undefined ? text.scan : shown.state === 'no' ? text.scanAgain : text.scanNext
  const action = (
    <>
      {shown ? <BigButton kind="quiet" label={text.backToList} onPress={result.close} /> : null}
      <BigButton icon="scan" label={lamp} busy={shown?.state === 'busy'} onPress={scan.onScan} />
    </>
  )
  return (
    <StaffScreen title={text.counterOf(mealWord(props.data.sitting.meal))} action={action}>
      <BehindList query={props.query} offline={text.offlineList} />
      {shown ? (
        <ResultPanel result={shown} />
      ) : (
        <>
          <Guests
            guests={guests}
            marks={marks}
            onCame={onCame}
            onCode={ticket => onMeant(ticketIn(ticket))}
          />
          <Others {...props} />
        </>
      )}
      {scan.typing ? (
        <TypeCode guests={guests} trouble={scan.typing.trouble} onMeant={onMeant} onClose={scan.onClose} />
      ) : null}
    </StaffScreen>
  )
}

/** 取餐登记: who comes gets his meal and is noted, by code, number or name. */
export function StaffCounter({ sittingId }: { sittingId: string | undefined }) {
  const duty = useDuty(sittingId)
  const [picked, setPicked] = useState<string>()
  const query = useCounter(picked ?? duty.sittingId, duty.me)
  if (!duty.before && query.look.state === 'shown') {
    const { data } = query.look
    return (
      <OpenCounter key={data.sitting.id} data={data} query={query} heads={duty.heads} onPick={setPicked} />
    )
  }
  return (
    <StaffScreen title={text.counter}>
      <BeforeList duty={duty} query={query} waiting={text.looking} />
    </StaffScreen>
  )
}
