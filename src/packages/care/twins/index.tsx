import { Twins } from '../../../features/people/components/twins'

/** 像是同一个人 */
export default function TwinsPage() {
  return <Twins />
}
