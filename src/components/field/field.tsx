import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import { text } from '../text'
import './field.scss'

export interface FieldProps {
  /** Always above the box, never only inside it. */
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  icon?: IconName
  kind?: 'text' | 'digits' | 'secret'
  maxLength?: number
  /** Ready to type at once, as at the counter. */
  focus?: boolean
  /** What is missing and what to do: 「还差 4 个数，手机号是 11 个数」 */
  error?: string | undefined
  onDone?: () => void
  /** 「说」: where the phone can write down speech. */
  onSay?: () => void
}

const types = { text: 'text', digits: 'number', secret: 'text' } as const
const onWeb = process.env.TARO_ENV === 'h5'

function Key({ icon, word, onPress }: { icon: IconName; word: string; onPress: () => void }) {
  return (
    <Press className="n-field-key" onPress={onPress}>
      <Icon name={icon} size={24} className="n-field-key-icon" />
      <View>{word}</View>
    </Press>
  )
}

function SideKey({ value, onChange, onSay }: Pick<FieldProps, 'value' | 'onChange' | 'onSay'>) {
  if (value !== '') return <Key icon="cross" word={text.clear} onPress={() => onChange('')} />
  return onSay ? <Key icon="mic" word={text.say} onPress={onSay} /> : null
}

function Problem({ error }: { error: string | undefined }) {
  if (!error) return null
  return (
    <View className="n-field-error" {...aria({ live: 'polite' })}>
      <Icon name="warn" size={22} className="n-field-error-icon" />
      <View>{error}</View>
    </View>
  )
}

/** The box itself. On the web the label has to reach the input inside Taro's own. */
function Box(props: FieldProps & { onInside: (inside: boolean) => void }) {
  const { label, value, onChange, hint = '', kind = 'text', maxLength = 140, focus, onDone, onInside } = props
  return (
    <Input
      className="n-field-input"
      placeholderClass="n-field-hint"
      type={types[kind]}
      password={kind === 'secret'}
      value={value}
      placeholder={hint}
      maxlength={maxLength}
      {...(focus ? { focus } : {})}
      onInput={event => onChange(event.detail.value)}
      onFocus={() => onInside(true)}
      onBlur={() => onInside(false)}
      onConfirm={() => onDone?.()}
      {...(onWeb ? { nativeProps: { 'aria-label': label } } : aria({ label }))}
    />
  )
}

/** One thing to fill in, with its name above it and help below it. */
export function Field(props: FieldProps) {
  const [inside, setInside] = useState(props.focus ?? false)
  const { label, icon, error } = props
  return (
    <View className={names('n-field', inside && 'is-inside', error && 'is-wrong')}>
      <View>{label}</View>
      <View className="n-field-box">
        {icon ? <Icon name={icon} className="n-field-icon" /> : null}
        <Box {...props} onInside={setInside} />
        <SideKey {...props} />
      </View>
      <Problem error={error} />
    </View>
  )
}
