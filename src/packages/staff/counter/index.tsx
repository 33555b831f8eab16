import Taro, { useRouter } from '@tarojs/taro'
import { StaffCounter } from '../../../features/meals/components/staff-counter'
import { Leaving } from '../../../features/meals/components/staff-leaving'
import { pages } from '../../../lib/routes'
import { leave } from '../../../lib/session'
import { given } from '../parts/given'

const signOut = () => {
  leave()
  void Taro.reLaunch({ url: pages.signIn })
}

/** 取餐登记; `sittingId` for another sitting than the one that is on now, `leaving` before somebody else uses the phone. */
export default function CounterPage() {
  const { sittingId, leaving } = useRouter().params
  if (leaving === '1') return <Leaving onLeave={signOut} />
  return <StaffCounter sittingId={given(sittingId)} />
}
