import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/kernel/time'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { momentWord } from '../../../lib/clock-words'
import { text } from '../staff-offline-text'
import type { Offline } from '../staff-offline-use'
import { offlineState, reasonsOf } from '../staff-offline-words'

/** What the service took and somebody should look at: when, which number, and why, in words. */
function ToLook({ looks, looked }: Pick<Offline, 'looks' | 'looked'>) {
  const today = dayOf(Date.now())
  const rows = [...looks].sort((a, b) => a.value.at - b.value.at)
  return (
    <Card>
      <View className="stack">
        <View className="t-title">{text.lookTitle(looks.length)}</View>
        {rows.map(({ id, value }) => (
          <View key={id}>
            <View className="t-lead nb">
              {momentWord(value.at, today)}{' '}
              {value.code === undefined ? text.lookNoNumber : text.lookNumber(value.code)}
            </View>
            {reasonsOf(value).map(reason => (
              <View key={reason}>{reason}</View>
            ))}
          </View>
        ))}
        <BigButton kind="quiet" size="small" label={text.looked} onPress={looked} />
      </View>
    </Card>
  )
}

/** Says that there is no net, since when, what waits, when it went up, and what to look at then. */
export function OfflineBar({ offline }: { offline: Offline }) {
  const told = offlineState(offline)
  return (
    <>
      {told ? <Banner icon={told.icon} title={told.title} line={told.reason} /> : null}
      {offline.looks.length > 0 ? <ToLook {...offline} /> : null}
    </>
  )
}
