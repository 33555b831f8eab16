import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../card/card'
import { Dotted } from '../dotted/dotted'
import './key-values.scss'

export interface KeyValuesProps {
  rows: readonly { label: string; value?: string; line?: string; children?: ReactNode }[]
}

/** Everything once more before one says yes: what it is called, what it is. */
export function KeyValues({ rows }: KeyValuesProps) {
  return (
    <Card rows>
      {rows.map(({ label, value, line, children }) => (
        <View key={label} className="n-kv">
          <View className="n-kv-label">{label}</View>
          <View className="n-kv-value">
            {value ? (
              <View className="n-kv-strong">
                <Dotted words={value} />
              </View>
            ) : null}
            {line ? (
              <View>
                <Dotted words={line} />
              </View>
            ) : null}
            {children}
          </View>
        </View>
      ))}
    </Card>
  )
}
