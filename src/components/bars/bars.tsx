import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import './bars.scss'

export interface BarRow {
  id: string
  label: string
  done: number
  of: number
  icon?: IconName
  /** One sentence about it. */
  line?: string
  /** Somebody must look: a triangle and bold words, never only a colour. */
  warn?: boolean
}

const share = (done: number, of: number) => `${of === 0 ? 0 : Math.round((Math.min(done, of) / of) * 100)}%`

const Line = ({ line, warn }: { line: string; warn: boolean }) => (
  <View className={names('n-bar-line', warn && 'is-warn')}>
    {warn ? <Icon name="warn" size={24} className="n-bar-warn" /> : null}
    <View>{line}</View>
  </View>
)

function Row({ label, done, of, icon, line, warn = false }: BarRow) {
  return (
    <View className="n-bar-row">
      {icon ? <Icon name={icon} size={30} className="n-bar-icon" /> : null}
      <View className="n-bar-body">
        <View className="n-bar-head">
          <View className="t-lead">{label}</View>
          <View className="n-bar-fraction">
            <Text className="n-bar-done">{done}</Text>
            <Text>{` / ${of}`}</Text>
          </View>
        </View>
        <View className="n-bar">
          <View className="n-bar-fill" style={{ width: share(done, of) }} />
        </View>
        {line ? <Line line={line} warn={warn} /> : null}
      </View>
    </View>
  )
}

/** How much of each thing is done, in numbers first. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  return (
    <View>
      {rows.map(row => (
        <Row key={row.id} {...row} />
      ))}
    </View>
  )
}
