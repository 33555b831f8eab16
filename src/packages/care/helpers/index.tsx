import { useRouter } from '@tarojs/taro'
import { CareHelpers } from '../../../features/people/components/care-helpers'

/** 家里人替他办, of the person named by `id`. */
export default function CareHelpersPage() {
  return <CareHelpers personId={decodeURIComponent(useRouter().params['id'] ?? '')} />
}
