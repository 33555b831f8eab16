import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/kernel/time'
import { Dotted } from '../../../components/dotted/dotted'
import { Empty } from '../../../components/empty/empty'
import { Icon } from '../../../components/icon/icon'
import { Press } from '../../../components/press/press'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { open, pages } from '../../../lib/routes'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import { dayWithYear } from '../care-card'
import { communityFor } from '../care-places'
import { text } from '../care-text'
import { useLooked } from '../use-looked'
import { whereOf } from './care-hits'
import { Barred, BeforeLook, CareScreen } from './care-screen'

interface Row {
  id: string
  name: string
  building: string
  door?: string | undefined
  validTo: string
}

/** One row for each paper; which it is stands on the person’s page, not on a list. */
function Due({ row, today }: { row: Row; today: string }) {
  const over = row.validTo < today
  const day = dayWithYear(row.validTo)
  return (
    <Press className="care-row" onPress={() => open(pages.carePerson, { id: row.id })}>
      <View className="care-row-body">
        <View className="care-name">{row.name}</View>
        <View>
          <Dotted words={whereOf(row)} />
        </View>
        <View className="care-flags">
          <StatusTag tone={over ? 'bad' : 'wait'} word={over ? text.over(day) : text.runsOut(day)} />
        </View>
      </View>
      <Icon name="right" size={24} />
    </Press>
  )
}

function Expiring({ communityId }: { communityId: string }) {
  const query = useLooked(`expiring ${communityId}`, () => people.expiring({ communityId }))
  if (query.look.state !== 'shown') return <BeforeLook {...query} />
  const { rows } = query.look.data
  if (rows.length === 0) return <Empty title={text.expiringNone} line={text.expiringNoneLine} />
  const today = dayOf(Date.now())
  return (
    <View className="stack">
      <View className="t-lead">{text.expiringLine}</View>
      <View className="care-rows">
        {rows.map(row => (
          <Due key={`${row.id} ${row.category}`} row={row} today={today} />
        ))}
      </View>
    </View>
  )
}

/** 证件快到期: whose papers run out, soonest first. */
export function CareExpiring() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const community = me && communityFor(me, ['community-manager'])
  const before = me ? <Barred /> : <BeforeLook {...query} />
  return (
    <CareScreen title={text.expiring}>
      {community === undefined ? before : <Expiring communityId={community} />}
    </CareScreen>
  )
}
