import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Chips } from './components/care-chips'
import type { Heard } from './voice'

/** How a wish was heard: one's own way by itself, what staff heard only once they have said so. */
export function useHeard<T extends string, Own extends string>(
  heard: Heard<T> | undefined,
  own: Own,
): { value: T | Own; chips: ReactNode; off: { off?: string } } {
  const [chosen, setChosen] = useState<T>()
  if (!heard) return { value: own, chips: null, off: {} }
  return {
    value: chosen ?? own,
    chips: (
      <View className="care-key">
        <Chips label={heard.label} options={heard.options} value={chosen} onChange={setChosen} />
      </View>
    ),
    off: chosen === undefined ? { off: heard.first } : {},
  }
}
