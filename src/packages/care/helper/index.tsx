import { useRouter } from '@tarojs/taro'
import { CareHelper } from '../../../features/people/components/care-helper'

/** 记下家人能替他办, for the person named by `id`. */
export default function CareHelperPage() {
  return <CareHelper personId={decodeURIComponent(useRouter().params['id'] ?? '')} />
}
