import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { goTab, pages } from '../../../lib/routes'
import { known, useMe, type Me } from '../../../lib/session'
import { text } from '../desk-text'
import { BeforeLook, CareScreen } from './care-screen'
import { DeskConfirm } from './desk-confirm'
import { DeskFind } from './desk-find'
import { DeskList } from './desk-list'

const NotForYou = () => (
  <View className="stack">
    <View className="t-page">{text.notForYou}</View>
    <View className="t-lead">{text.notForYouLine}</View>
    <BigButton label={text.known} onPress={() => goTab(pages.me)} />
  </View>
)

function Desks({ me, again }: { me: Me; again: () => void }) {
  const [desk, setDesk] = useState<string>()
  const [done, setDone] = useState(false)
  const finish = (signed: boolean) => () => {
    setDesk(undefined)
    setDone(signed)
    if (signed) again()
  }
  if (desk !== undefined) return <DeskConfirm desk={desk} onDone={finish(true)} onNot={finish(false)} />
  return (
    <>
      {done ? <Banner icon="check" title={text.signedIn} line={text.signedInLine} /> : null}
      <DeskFind onDesk={setDesk} />
      <DeskList desks={me.desks} onEnded={again} />
    </>
  )
}

/** 电脑登录: a staff member signs a desk page in from his phone, and ends it from there. */
export function DeskPhone() {
  const query = useMe()
  const me = known(query.look)
  const trusted = me !== undefined && me.grants.length > 0
  return (
    <CareScreen title={text.desk}>
      {me ? null : <BeforeLook {...query} />}
      {me && !trusted ? <NotForYou /> : null}
      {trusted ? <Desks me={me} again={query.again} /> : null}
    </CareScreen>
  )
}
