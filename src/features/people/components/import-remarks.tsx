import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { StatusTag } from '../../../components/status-tag/status-tag'
import type { Outcome } from '../import-run'
import { text } from '../import-text'

const AT_ONCE = 50

const Remark = ({ line, column, value, says, todo, refused }: Outcome['remarks'][number]) => (
  <View className="import-remark">
    <View className="import-line">{text.line(line)}</View>
    <View className="import-what">
      <View>
        {column === '' ? '' : `${column} `}
        {value === '' ? '' : `「${value}」`}
      </View>
      <View className="import-says">{says}</View>
      <View>{todo}</View>
    </View>
    {refused ? <StatusTag tone="bad" word={text.out} /> : null}
  </View>
)

/** What is wrong in the file, row by row; those that were left out first. */
export function ImportRemarks({ remarks }: { remarks: Outcome['remarks'] }) {
  const [shown, show] = useState(AT_ONCE)
  if (remarks.length === 0) return null
  const sorted = [...remarks].sort((a, b) => Number(b.refused) - Number(a.refused) || a.line - b.line)
  const left = sorted.length - shown
  return (
    <View className="stack">
      <View className="t-title">{text.remarksTitle(remarks.length)}</View>
      <View className="import-rows">
        {sorted.slice(0, shown).map((remark, at) => (
          <Remark key={`${remark.line} ${at}`} {...remark} />
        ))}
      </View>
      {left > 0 ? (
        <BigButton
          kind="quiet"
          size="small"
          label={text.more(Math.min(AT_ONCE, left))}
          onPress={() => show(shown + AT_ONCE)}
        />
      ) : null}
    </View>
  )
}
