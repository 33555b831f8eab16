import { FirstAdministrator } from '../../../features/people/components/first-administrator'
import { goTab, pages } from '../../../lib/routes'

const toMine = () => goTab(pages.me)

/** 第一位管理员, in the browser of whoever installed it. */
export default function FirstPage() {
  return <FirstAdministrator onIn={toMine} />
}
