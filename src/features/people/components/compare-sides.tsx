import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Choice, Choices } from '../../../components/choice/choice'
import { bothLinked, noteOf, others, toChoose, type Compare, type Row, type Which } from '../compare-view'
import { text } from '../twins-text'
import './compare.scss'

/** Which record is right, by field. */
export type Picks = Readonly<Record<string, Which>>

/** One thing the records do not agree on: both sides as big choices. */
const Differing = ({
  row,
  pick,
  onPick,
}: {
  row: Row
  pick: Which | undefined
  onPick: (which: Which) => void
}) => (
  <View className="stack">
    <View className="t-lead">{row.label}</View>
    <View className="compare-sides">
      <Choices label={row.label}>
        <Choice title={row.keep} line={text.first} chosen={pick === 'keep'} onChoose={() => onPick('keep')} />
        <Choice
          title={row.drop}
          line={text.second}
          chosen={pick === 'drop'}
          onChoose={() => onPick('drop')}
        />
      </Choices>
    </View>
  </View>
)

const Other = ({ row }: { row: Row }) => (
  <View className="compare-row">
    <View className="compare-label">{row.label}</View>
    <View className="compare-value">
      <View className="compare-strong">{row.keep === '' ? row.drop : row.keep}</View>
      <View>{noteOf(row)}</View>
    </View>
  </View>
)

const Hangs = ({ which, lines }: { which: string; lines: readonly string[] }) => (
  <View className="care-side">
    <View className="compare-strong">{text.hangsOn(which)}</View>
    {lines.length === 0 ? <View>{text.nothing}</View> : null}
    {lines.map(line => (
      <View key={line}>{line}</View>
    ))}
  </View>
)

/** Both records side by side: what to choose first, then what is the same, then what comes along. */
export function Sides({
  compare,
  picks,
  onPick,
}: {
  compare: Compare
  picks: Picks
  onPick: (picks: Picks) => void
}) {
  const [choose, rest] = [toChoose(compare), others(compare)]
  return (
    <View className="stack">
      <View className="t-lead">{text.compareLead}</View>
      {choose.length > 0 ? <View className="t-title">{text.differ}</View> : null}
      {choose.map(row => (
        <Differing
          key={row.field}
          row={row}
          pick={picks[row.field]}
          onPick={which => onPick({ ...picks, [row.field]: which })}
        />
      ))}
      {rest.length > 0 ? <View className="t-title">{text.same}</View> : null}
      <View className="compare-rows">
        {rest.map(row => (
          <Other key={row.field} row={row} />
        ))}
      </View>
      <View className="t-title">{text.hangs}</View>
      <View className="compare-sides">
        <Hangs which={text.first} lines={compare.hangs.keep} />
        <Hangs which={text.second} lines={compare.hangs.drop} />
      </View>
      {bothLinked(compare) ? <Banner icon="info" title={text.bothLinked} /> : null}
    </View>
  )
}
