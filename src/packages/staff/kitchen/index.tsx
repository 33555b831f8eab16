import { useRouter } from '@tarojs/taro'
import { StaffKitchen } from '../../../features/meals/components/staff-kitchen'
import { given } from '../parts/given'

/** 备餐单; `sittingId` for another sitting than the one that is on now. */
export default function KitchenPage() {
  return <StaffKitchen sittingId={given(useRouter().params['sittingId'])} />
}
