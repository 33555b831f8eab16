import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon } from '../icon/icon'
import { names } from '../names'
import { Pay, type PayProps } from '../pay/pay'
import { Press } from '../press/press'
import { text } from '../text'
import './choice.scss'

export interface ChoiceProps {
  title: string
  chosen: boolean
  onChoose: () => void
  pay?: Pick<PayProps, 'self' | 'subsidy'> | undefined
  /** 「软烂」「少盐」 */
  marks?: readonly string[]
  line?: string
  /** None left: grey, and it says so. */
  full?: boolean
  /** Beside it others may hold too. */
  several?: boolean
}

/** The filled check of what is chosen, the empty ring of what could be. */
export const Mark = ({ chosen }: { chosen: boolean }) => (
  <View className={names('n-mark', chosen && 'is-on')}>
    <Icon name={chosen ? 'check' : 'ring'} size={chosen ? 22 : 32} />
  </View>
)

const Marks = ({ marks }: { marks: readonly string[] }) => (
  <View className="n-choice-marks">
    {marks.map(mark => (
      <View key={mark} className="n-choice-mark">
        {mark}
      </View>
    ))}
  </View>
)

function Side({ full, pay }: Pick<ChoiceProps, 'full' | 'pay'>) {
  if (full) return <View className="n-choice-full">{text.full}</View>
  return pay ? <Pay {...pay} align="right" /> : null
}

function Body({ title, pay, marks = [], line, full = false }: ChoiceProps) {
  return (
    <View className="n-choice-body">
      <View className="n-choice-title">{title}</View>
      <View className="n-choice-side">
        <Side full={full} pay={pay} />
      </View>
      {marks.length ? <Marks marks={marks} /> : null}
      {line ? <View className="n-choice-line">{line}</View> : null}
    </View>
  )
}

/** One of a few things to have: what it is, what it costs, what is special. */
export function Choice(props: ChoiceProps) {
  const { chosen, full, several, onChoose } = props
  return (
    <Press
      className={names('n-choice', chosen && 'is-on', full && 'is-full')}
      role={several ? 'checkbox' : 'radio'}
      chosen={chosen}
      off={full}
      onPress={onChoose}
    >
      <Mark chosen={chosen} />
      <Body {...props} />
    </Press>
  )
}

/** The choices among which exactly one holds. */
export const Choices = ({ label, children }: { label: string; children: ReactNode }) => (
  <View className="n-choices" {...aria({ role: 'radiogroup', label })}>
    {children}
  </View>
)
