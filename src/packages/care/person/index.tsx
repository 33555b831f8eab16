import { useRouter } from '@tarojs/taro'
import { CarePerson } from '../../../features/people/components/care-person'

/** 个人情况 of the person named by `id`. */
export default function PersonPage() {
  return <CarePerson personId={decodeURIComponent(useRouter().params['id'] ?? '')} />
}
