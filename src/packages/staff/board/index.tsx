import { StaffBoard } from '../../../features/meals/components/staff-board'

/** 今天 11:50: how the day goes. */
export default function BoardPage() {
  return <StaffBoard />
}
