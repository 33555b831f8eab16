import { useRouter } from '@tarojs/taro'
import { ComparePair } from '../../../features/people/components/compare'

const param = (value: string | undefined) => decodeURIComponent(value ?? '')

/** 比一比 of the two records named by `keep` and `drop`. */
export default function ComparePage() {
  const { params } = useRouter()
  return <ComparePair keep={param(params['keep'])} drop={param(params['drop'])} />
}
