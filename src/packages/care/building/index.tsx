import { CareBuilding } from '../../../features/people/components/care-building'

/** 楼的情况 */
export default function BuildingPage() {
  return <CareBuilding />
}
