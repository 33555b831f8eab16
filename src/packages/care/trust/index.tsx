import { Trust } from '../../../features/people/components/trust'

/** 谁管什么, for those who say who may do what. */
export default function TrustPage() {
  return <Trust />
}
