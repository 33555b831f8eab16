import { useRouter } from '@tarojs/taro'
import { StaffCounter } from '../../../features/meals/components/staff-counter'
import { given } from '../parts/given'

/** 取餐登记; `sittingId` for another sitting than the one that is on now. */
export default function CounterPage() {
  return <StaffCounter sittingId={given(useRouter().params['sittingId'])} />
}
