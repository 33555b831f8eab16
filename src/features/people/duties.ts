import type { IconName } from '../../components/icon/icon'
import type { Me } from '../../lib/session'
import { text } from './text'

export type Duty = 'counter' | 'board' | 'callList' | 'kitchen'

export interface DutyWay {
  id: Duty
  icon: IconName
  title: string
  line: string
}

const ways: readonly DutyWay[] = [
  { id: 'counter', icon: 'scan', title: text.counter, line: text.counterLine },
  { id: 'board', icon: 'list', title: text.board, line: text.boardLine },
  { id: 'callList', icon: 'phone', title: text.callList, line: text.callListLine },
  { id: 'kitchen', icon: 'printer', title: text.kitchen, line: text.kitchenLine },
]

const atCanteen = ['canteen-staff', 'community-manager', 'administrator']

/** What somebody is on duty for; nothing for residents. */
export const dutiesOf = ({ grants }: Pick<Me, 'grants'>): readonly DutyWay[] =>
  grants.some(({ role }) => atCanteen.includes(role)) ? ways : []
