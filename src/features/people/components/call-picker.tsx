import { useState } from 'react'
import { View } from '@tarojs/components'
import { Field } from '../../../components/field/field'
import { Seg } from '../../../components/seg/seg'
import { text } from '../family-text'

interface CallPickerProps {
  value: string
  onChange: (call: string) => void
  error: string | undefined
}

const LONGEST = 8

/** What one calls the elder: the two most people need, or one’s own word. */
export function CallPicker({ value, onChange, error }: CallPickerProps) {
  const [own, setOwn] = useState(false)
  const choose = (word: string) => {
    const other = word === text.otherCall
    setOwn(other)
    onChange(other ? '' : word)
  }
  return (
    <View className="stack">
      <View>{text.call}</View>
      <Seg
        label={text.call}
        value={own ? text.otherCall : value}
        onChange={choose}
        options={[...text.calls, text.otherCall].map(word => ({ value: word, label: word }))}
      />
      {own ? (
        <Field
          label={text.otherCallLabel}
          value={value}
          onChange={onChange}
          maxLength={LONGEST}
          error={error}
        />
      ) : null}
    </View>
  )
}
