import { useRouter } from '@tarojs/taro'
import { CareRecord, partNamed } from '../../../features/people/components/care-record'

/** 资料 of the person named by `id`, open at `part`: record, consents or history. */
export default function CareRecordPage() {
  const { id = '', part = '' } = useRouter().params
  return <CareRecord personId={decodeURIComponent(id)} from={partNamed(part)} />
}
