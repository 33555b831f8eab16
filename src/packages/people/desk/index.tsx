import { DeskPhone } from '../../../features/people/components/desk-phone'

/** 电脑登录, on the phone of a staff member. */
export default function DeskPage() {
  return <DeskPhone />
}
