import { CareExpiring } from '../../../features/people/components/care-expiring'

/** 证件快到期 */
export default function ExpiringPage() {
  return <CareExpiring />
}
