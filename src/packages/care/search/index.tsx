import { CareSearch } from '../../../features/people/components/care-search'

/** 找人: anybody of one’s place, by name, initials, the end of his phone, or his door. */
export default function SearchPage() {
  return <CareSearch />
}
