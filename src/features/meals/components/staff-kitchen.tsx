import { lazy, Suspense, useState } from 'react'
import { View } from '@tarojs/components'
import { useDuty, useKitchen, type OpenKitchenProps } from '../staff-use'
import { text } from '../staff-text'
import { KitchenSummary } from './staff-kitchen-summary'
import { BeforeList, BehindList, StaffScreen } from './staff-screen'
import './staff-kitchen.scss'

/** The desk with the paper exists in browsers only; a phone gets the numbers. */
const Desk =
  process.env.TARO_ENV === 'h5'
    ? lazy(async () => ({ default: (await import('./staff-desk')).KitchenDesk }))
    : undefined

function OpenKitchen(props: OpenKitchenProps) {
  const { data, query, duty, onPick } = props
  const phone = (
    <StaffScreen title={text.kitchen}>
      <BehindList query={query} offline={text.offlineNumbers} />
      <KitchenSummary data={data} heads={duty.heads} onPick={onPick} />
    </StaffScreen>
  )
  if (!Desk) return phone
  return (
    <View className="staff-kitchen">
      <View className="staff-narrow">{phone}</View>
      <Suspense fallback={null}>
        <Desk {...props} />
      </Suspense>
    </View>
  )
}

/** 备餐单: what to cook. Numbers on a phone; at a desk the sheet of paper as it will be printed. */
export function StaffKitchen({ sittingId }: { sittingId: string | undefined }) {
  const duty = useDuty(sittingId)
  const [picked, setPicked] = useState<string>()
  const query = useKitchen(picked ?? duty.sittingId, duty.me)
  if (!duty.before && query.look.state === 'shown')
    return <OpenKitchen data={query.look.data} query={query} duty={duty} onPick={setPicked} />
  return (
    <StaffScreen title={text.kitchen}>
      <BeforeList duty={duty} query={query} waiting={text.lookingKitchen} />
    </StaffScreen>
  )
}
