import { useState } from 'react'
import { View } from '@tarojs/components'
import { Choice } from '../../../components/choice/choice'
import { Press } from '../../../components/press/press'
import { Sheet } from '../../../components/sheet/sheet'
import type { Outcome } from '../import-run'
import { text } from '../import-text'

interface ColumnsProps {
  /** The headings nobody understood, and those somebody decided about. */
  headings: readonly string[]
  mapping: Readonly<Record<string, string>>
  columns: Outcome['columns']
  onDecide: (heading: string, column: string) => void
}

const saidOf = ({ mapping, columns }: ColumnsProps, heading: string) => {
  const column = mapping[heading]
  if (column === undefined) return text.undecided
  return columns.find(one => one.column === column)?.says ?? text.leaveOut
}

/** Columns of the file that have no meaning yet: each is a key that asks what it is. */
export function ImportColumns(props: ColumnsProps) {
  const { headings, mapping, columns, onDecide } = props
  const [asked, ask] = useState<string>()
  if (headings.length === 0) return null
  const choose = (column: string) => () => {
    if (asked !== undefined) onDecide(asked, column)
    ask(undefined)
  }
  return (
    <View className="stack">
      <View className="t-title">{text.columnsTitle}</View>
      <View>{text.columnsLine}</View>
      <View className="import-rows">
        {headings.map(heading => (
          <Press key={heading} className="import-column" onPress={() => ask(heading)}>
            <View className="import-heading">{heading}</View>
            <View>{saidOf(props, heading)}</View>
          </Press>
        ))}
      </View>
      {asked === undefined ? null : (
        <Sheet title={text.decide(asked)} close={{ label: text.leaveOut, onPress: choose('') }}>
          <View className="import-choices">
            {columns.map(({ column, says }) => (
              <Choice
                key={column}
                title={says}
                chosen={mapping[asked] === column}
                onChoose={choose(column)}
              />
            ))}
          </View>
        </Sheet>
      )}
    </View>
  )
}
