import { View } from '@tarojs/components'
import { Bars } from '../../../components/bars/bars'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import { Empty } from '../../../components/empty/empty'
import { clockWord, dateWord, dotted, hoursWord, weekdayWord } from '../../../lib/clock-words'
import { open, pages } from '../../../lib/routes'
import { mealWord } from '../meal-words'
import type { Board, Head } from '../staff-api'
import { barsOf } from '../staff-bars'
import type { StaffQuery } from '../staff-query'
import { hasOpened, inOrder, sittingNow } from '../staff-sitting'
import { text } from '../staff-text'
import { useDuty } from '../staff-use'
import { BeforeList, BehindList, StaffScreen } from './staff-screen'

const mealLine = ({ meal, opens, shuts }: Head) => dotted([mealWord(meal), hoursWord(opens, shuts)])
const callFor = ({ id }: Head) => open(pages.callList, { sittingId: id })

type Row = Board['sittings'][number]

/** Somebody has not come although the doors are, or were, open. */
const hasMissing = ({ sitting, here }: Row, now: number) =>
  here.expected > here.collected && hasOpened(sitting, now)

interface SittingProps {
  row: Row
  now: number
  /** It is the only one of the day, so it needs no name. */
  alone: boolean
  /** The lamp calls for another sitting. */
  ownKey: boolean
}

function Sitting({ row, now, alone, ownKey }: SittingProps) {
  return (
    <View className="stack">
      {alone ? null : (
        <View className="t-title">
          <Dotted words={mealLine(row.sitting)} />
        </View>
      )}
      <Card rows>
        <Bars rows={barsOf(row, now)} />
      </Card>
      {ownKey && hasMissing(row, now) ? (
        <BigButton
          kind="quiet"
          size="small"
          icon="phone"
          label={text.callMissingOf(mealWord(row.sitting.meal))}
          onPress={() => callFor(row.sitting)}
        />
      ) : null}
    </View>
  )
}

/** The rows by the clock, and the one the lamp calls for: the sitting that is on, when somebody has not come to it. */
function rowsOf({ sittings, now }: Board): { rows: Row[]; lit: Row | undefined } {
  const heads = sittings.map(({ sitting }) => sitting)
  const rowOf = (id: string | undefined) => sittings.find(({ sitting }) => sitting.id === id)
  const on = rowOf(sittingNow(heads, now)?.id)
  return {
    rows: inOrder(heads).flatMap(({ id }) => rowOf(id) ?? []),
    lit: on && hasMissing(on, now) ? on : undefined,
  }
}

function OpenBoard({ data, query }: { data: Board; query: StaffQuery<Board> }) {
  const { day, now } = data
  const { rows, lit } = rowsOf(data)
  const place = rows[0]?.sitting.place
  const lamp = lit && <BigButton icon="phone" label={text.callMissing} onPress={() => callFor(lit.sitting)} />
  return (
    <StaffScreen title={text.todayAt(clockWord(now))} action={lamp}>
      <BehindList query={query} offline={text.offlineNumbers} />
      <View className="staff-board-head">
        <View className="t-lead grow">
          <Dotted words={dotted([`${dateWord(day)}\u00a0${weekdayWord(day)}`, ...(place ? [place] : [])])} />
        </View>
        <BigButton
          kind="quiet"
          size="small"
          label={text.refresh}
          busy={query.busy ? text.refreshing : false}
          onPress={query.again}
        />
      </View>
      {rows.map(row => (
        <Sitting key={row.sitting.id} row={row} now={now} alone={rows.length === 1} ownKey={row !== lit} />
      ))}
      {rows.length === 0 ? <Empty title={text.rest} line={text.restLine} /> : null}
    </StaffScreen>
  )
}

/** 今天 11:50: how the day goes at the canteen, in numbers, and whom nobody has heard of. */
export function StaffBoard() {
  const duty = useDuty(undefined)
  const { board, before } = duty
  if ((!before || before.kind === 'rest') && board.look.state === 'shown')
    return <OpenBoard data={board.look.data} query={board} />
  return (
    <StaffScreen title={text.todayTab}>
      <BeforeList duty={duty} query={board} waiting={text.lookingBoard} />
    </StaffScreen>
  )
}
