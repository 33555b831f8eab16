import { useRouter } from '@tarojs/taro'
import { CareCode } from '../../../features/people/components/care-code'

/** A code for the person named by `id`, or with `whom=family` for one of his family. */
export default function CareCodePage() {
  const { id = '', whom } = useRouter().params
  return <CareCode personId={decodeURIComponent(id)} whom={whom === 'family' ? 'family' : 'self'} />
}
