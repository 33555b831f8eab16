import { ImportDesk } from '../../../features/people/components/import-desk'

/** 名册导入: a household roster from a file; only in a browser. */
export default function ImportPage() {
  return <ImportDesk />
}
