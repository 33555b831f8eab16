import { DeskSignIn } from '../../../features/people/components/desk-sign-in'
import { deskName } from '../../../features/people/desk-name'
import { goTab, pages } from '../../../lib/routes'

const toMine = () => goTab(pages.me)

/** 工作人员登录, on the screen of a desk; only in a browser. */
export default function DeskSignInPage() {
  return <DeskSignIn name={deskName(navigator.userAgent)} onIn={toMine} />
}
