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
import { hasOpened, sittingNow } from '../staff-sitting'
import { text } from '../staff-text'
import { useDuty } from '../staff-use'
import { BeforeList, BehindList, StaffScreen } from './staff-screen'

const mealLine = ({ meal, opens, shuts }: Head) => dotted([mealWord(meal), hoursWord(opens, shuts)])

function Sittings({ sittings, now }: Board) {
  return (
    <>
      {sittings.map(one => (
        <View key={one.sitting.id} className="stack">
          {sittings.length > 1 ? (
            <View className="t-title">
              <Dotted words={mealLine(one.sitting)} />
            </View>
          ) : null}
          <Card rows>
            <Bars rows={barsOf(one, now)} />
          </Card>
        </View>
      ))}
    </>
  )
}

/** The sitting that is on, when somebody has not come to it. */
function toCallFor({ sittings, now }: Board): Head | undefined {
  const here = sittingNow(
    sittings.map(({ sitting }) => sitting),
    now,
  )
  const row = sittings.find(({ sitting }) => sitting.id === here?.id)
  const missing = row ? row.here.expected - row.here.collected : 0
  return here && missing > 0 && hasOpened(here, now) ? here : undefined
}

function OpenBoard({ data, query }: { data: Board; query: StaffQuery<Board> }) {
  const { day, sittings, now } = data
  const toCall = toCallFor(data)
  const place = sittings[0]?.sitting.place
  const lamp = toCall && (
    <BigButton
      icon="phone"
      label={text.callMissing}
      onPress={() => open(pages.callList, { sittingId: toCall.id })}
    />
  )
  return (
    <StaffScreen title={text.todayAt(clockWord(now))} action={lamp}>
      <BehindList query={query} offline={text.offlineNumbers} />
      <View className="row between">
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
      {sittings.length > 0 ? <Sittings {...data} /> : <Empty title={text.rest} line={text.restLine} />}
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
