import { useRouter } from '@tarojs/taro'
import { StaffCallList } from '../../../features/meals/components/staff-call-list'
import { phoneOfMissing } from '../../../features/people/staff-phone'
import { given } from '../parts/given'

/** 还没来的; `sittingId` for another sitting than the one that is on now. */
export default function CallListPage() {
  return <StaffCallList sittingId={given(useRouter().params['sittingId'])} lookUp={phoneOfMissing} />
}
