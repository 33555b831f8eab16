import { CareEnrol } from '../../../features/people/components/care-enrol'

/** 登记新人 */
export default function EnrolPage() {
  return <CareEnrol />
}
