import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import { Empty } from '../../../components/empty/empty'
import { names } from '../../../components/names'
import { Note } from '../../../components/note/note'
import { Seg } from '../../../components/seg/seg'
import {
  clockWord,
  dateWord,
  dotted,
  hoursWord,
  measured,
  momentWord,
  weekdayWord,
} from '../../../lib/clock-words'
import { dayOf } from '../../../../domain/kernel/time'
import { mealWord } from '../meal-words'
import type { Head, Kitchen } from '../staff-api'
import { sheetOf, type Sheet, type SheetTable } from '../staff-sheet'
import { text } from '../staff-text'

/** 「9:00 停订，数不会再变」 */
export function finalLine({ final, now, sitting }: Kitchen): string {
  const closes = final ? clockWord(sitting.closesAt) : momentWord(sitting.closesAt, dayOf(now))
  return final ? text.final(closes) : text.notFinal(closes)
}

function Sets({ sets, total }: Pick<Sheet, 'sets'> & Pick<Kitchen, 'total'>) {
  return (
    <Card>
      <View className="staff-cook-total">
        <View className="n">{total}</View>
        <View>{text.portion}</View>
      </View>
      {sets.map(({ name, portions, dishes }) => (
        <View key={name} className="staff-cook-dishes">
          <View className="staff-cook-set">
            <View className="t-title">{name}</View>
            <View className="n">{portions}</View>
          </View>
          <View>{dishes}</View>
        </View>
      ))}
    </Card>
  )
}

/** A table of numbers; without `table` in WeChat it is a grid read row by row. */
function Grid({ title, table }: { title: string; table: SheetTable }) {
  const columns = { gridTemplateColumns: `1fr repeat(${table.heads.length}, auto)` }
  const head = [title, ...table.heads]
  return (
    <Card rows>
      <View className="staff-cook-grid" style={columns}>
        {head.map((word, at) => (
          <View key={word} className={names('staff-cook-cell is-head', at > 0 && 'n')}>
            {word}
          </View>
        ))}
        {table.rows.flatMap(({ label, counts, sum }) => [
          <View key={label} className="staff-cook-cell">
            {label}
          </View>,
          ...counts.map((count, at) => (
            <View key={`${label} ${table.heads[at] ?? ''}`} className="staff-cook-cell n">
              {count}
            </View>
          )),
          <View key={`${label} sum`} className="staff-cook-cell n is-sum">
            {sum}
          </View>,
        ])}
      </View>
    </Card>
  )
}

function Pairs({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  if (rows.length === 0) return null
  return (
    <View className="stack">
      <View className="t-title">{title}</View>
      <Card rows>
        {rows.map(([left, right]) => (
          <View key={left} className="staff-cook-pair">
            <View className="no">{left}</View>
            <View className="t-strong">{right}</View>
          </View>
        ))}
      </Card>
    </View>
  )
}

interface SummaryProps {
  data: Kitchen
  heads: readonly Pick<Head, 'id' | 'meal'>[]
  onPick: (sittingId: string) => void
}

const Heading = ({ data }: { data: Kitchen }) => {
  const { day, meal, opens, shuts } = data.sitting
  return (
    <View>
      <View className="t-lead">
        <Dotted
          words={dotted([
            `${dateWord(day)}\u00a0${weekdayWord(day)}`,
            mealWord(meal),
            hoursWord(opens, shuts),
          ])}
        />
      </View>
      <View className="t-strong">{finalLine(data)}</View>
    </View>
  )
}

/** The kitchen’s numbers on a phone. */
export function KitchenSummary({ data, heads, onPick }: SummaryProps) {
  const sheet = sheetOf(data)
  const options = heads.map(({ id, meal }) => ({ value: id, label: mealWord(meal) }))
  return (
    <>
      {options.length > 1 ? (
        <Seg label={text.whichMeal} options={options} value={data.sitting.id} onChange={onPick} />
      ) : null}
      <Heading data={data} />
      {data.total === 0 ? (
        <Empty title={text.nobodyToCookFor} line={text.nobodyToCookForLine} />
      ) : (
        <>
          <Sets sets={sheet.sets} total={data.total} />
          <Grid title={text.howTheyEat} table={sheet.ways} />
          {sheet.diets.rows.length > 0 ? <Grid title={text.specially} table={sheet.diets} /> : null}
          <Pairs title={text.twoWishes} rows={sheet.special.map(({ code, wishes }) => [code, wishes])} />
          <Pairs
            title={text.byBuilding}
            rows={sheet.deliveries.map(one => [one.building, measured(one.portions, '份')])}
          />
        </>
      )}
      <Note words={text.onPaper} icon="printer" />
    </>
  )
}
