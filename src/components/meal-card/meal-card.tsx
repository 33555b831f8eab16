import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../card/card'
import { Dotted } from '../dotted/dotted'
import type { IconName } from '../icon/icon'
import { Pay, type PayProps } from '../pay/pay'
import { StatusTag, type Tone } from '../status-tag/status-tag'
import './meal-card.scss'

export type MealState = 'open' | 'booked' | 'taken' | 'waiting' | 'full' | 'closed' | 'rest'

export interface MealCardProps {
  /** 「今天中午」 */
  when: string
  state: MealState
  /** The word of the state: 「已订好」「候补第 2」. */
  word: string
  dish: string
  /** What else there is to know: place, hours, how many are left. */
  lines?: readonly string[]
  pay?: Pick<PayProps, 'self' | 'subsidy'> | undefined
  /** The number: with it the card is a ticket. */
  code?: { label: string; value: string } | undefined
  action?: ReactNode
}

const looks: Record<MealState, { tone: Tone; icon?: IconName }> = {
  open: { tone: 'wait' },
  booked: { tone: 'ok' },
  taken: { tone: 'ok', icon: 'check' },
  waiting: { tone: 'wait', icon: 'people' },
  full: { tone: 'none' },
  closed: { tone: 'none' },
  rest: { tone: 'none' },
}

function Lines({ lines, pay }: Pick<MealCardProps, 'lines' | 'pay'>) {
  const words = (lines ?? []).map(line => (
    <View key={line}>
      <Dotted words={line} />
    </View>
  ))
  if (!pay) return <View className="t-second">{words}</View>
  return (
    <View className="n-meal-money">
      <View>{words}</View>
      <Pay {...pay} align="right" />
    </View>
  )
}

const Code = ({ label, value }: { label: string; value: string }) => (
  <View className="n-meal-code">
    <View className="t-lead">{label}</View>
    <View className="n-meal-number">{value}</View>
  </View>
)

/** One meal of one day. Not booked it is a plain card; booked it is a torn ticket, the same on every screen. */
export function MealCard({ when, state, word, dish, lines, pay, code, action }: MealCardProps) {
  const act = action ? <View className="n-meal-act">{action}</View> : null
  const head = (
    <>
      <View className="n-meal-head">
        <View className="n-meal-when">{when}</View>
        <StatusTag {...looks[state]} word={word} />
      </View>
      <View className="n-meal-dish">{dish}</View>
      <Lines lines={lines ?? []} pay={pay} />
    </>
  )
  if (!code) {
    return (
      <Card>
        {head}
        {act}
      </Card>
    )
  }
  return (
    <Card
      stub={
        <>
          <Code {...code} />
          {act}
        </>
      }
    >
      {head}
    </Card>
  )
}
