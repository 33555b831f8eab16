import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { Tabs } from '../../../components/tabs/tabs'
import { Helpers } from '../../../features/people/components/helpers'
import { Letters, MyData, Work } from '../../../features/people/components/my-settings'
import { text } from '../../../features/people/text'
import { useHousehold } from '../../../lib/household'
import { useReadingScale } from '../../../lib/reading-scale'
import { open, pages } from '../../../lib/routes'
import { leave } from '../../../lib/session'
import { scansWait } from '../../../lib/storage'
import { tabsAt } from '../../../lib/tabs'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../parts/behind'
import { NotYet } from '../../parts/not-yet'
import { TopLine } from '../../parts/top-line'

const onWeb = process.env.TARO_ENV === 'h5'

const signOut = () => {
  if (scansWait()) {
    open(pages.counter, { leaving: '1' })
    return
  }
  leave()
  void Taro.reLaunch({ url: pages.signIn })
}

/** 我的: one’s name, the size of the letters, who may act for one, one’s duties, and what becomes of one’s data. */
export default function MePage() {
  const { me, who, office } = useHousehold()
  const title = who?.name ?? text.me
  const [k, setScale] = useReadingScale()
  const frame = useFrame({ read: `${title}。${text.myData}，${text.myHistory}，${text.privacy}。`, office })
  return (
    <Screen {...frame} k={k} tabs={<Tabs {...tabsAt('pages/people/me/index')} />}>
      <TopLine title={title} />
      {office ? <View className="t-second">{office.name}</View> : null}
      <Behind look={me.look} />
      <NotYet {...me} />
      <Work me={who} onDuty={duty => open(pages[duty])} />
      <Letters k={k} onChoose={setScale} />
      {who ? <Helpers me={who} onEnded={me.again} /> : null}
      {who ? <MyData onOpen={page => open(pages[page])} /> : null}
      {onWeb ? <BigButton kind="quiet" label={text.someoneElse} onPress={signOut} /> : null}
    </Screen>
  )
}
