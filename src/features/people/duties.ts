import { roles, type Role } from '../../../domain/kernel/grants'
import type { IconName } from '../../components/icon/icon'
import type { Me } from '../../lib/session'
import { text } from './text'

export type Duty =
  | ('counter' | 'board' | 'callList' | 'kitchen')
  | ('careSearch' | 'careEnrol' | 'careExpiring' | 'careBuilding' | 'careTwins')
  | ('trust' | 'desk' | 'deskImport')

export interface DutyWay {
  id: Duty
  icon: IconName
  title: string
  line: string
}

const serving: readonly Role[] = ['canteen-staff', 'community-manager', 'administrator']
const office: readonly Role[] = ['community-manager', 'administrator']

/** Each way with the roles whose work it is. */
const ways: readonly (DutyWay & { of: readonly Role[] })[] = [
  { id: 'counter', icon: 'scan', title: text.counter, line: text.counterLine, of: serving },
  { id: 'board', icon: 'list', title: text.board, line: text.boardLine, of: serving },
  { id: 'callList', icon: 'phone', title: text.callList, line: text.callListLine, of: serving },
  { id: 'kitchen', icon: 'printer', title: text.kitchen, line: text.kitchenLine, of: serving },
  {
    id: 'careSearch',
    icon: 'search',
    title: text.careSearch,
    line: text.careSearchLine,
    of: [...serving, 'grid-worker', 'building-leader'],
  },
  {
    id: 'careEnrol',
    icon: 'person-plus',
    title: text.careEnrol,
    line: text.careEnrolLine,
    of: [...serving, 'grid-worker'],
  },
  {
    id: 'careExpiring',
    icon: 'calendar',
    title: text.careExpiring,
    line: text.careExpiringLine,
    of: ['community-manager'],
  },
  { id: 'careBuilding', icon: 'house', title: text.careBuilding, line: text.careBuildingLine, of: office },
  { id: 'careTwins', icon: 'people', title: text.careTwins, line: text.careTwinsLine, of: office },
  { id: 'trust', icon: 'people', title: text.trust, line: text.trustLine, of: [...office, 'county-centre'] },
  // A file lies on a computer: the page is there in browsers only.
  ...(process.env.TARO_ENV === 'h5'
    ? [
        {
          id: 'deskImport' as const,
          icon: 'list' as const,
          title: text.deskImport,
          line: text.deskImportLine,
          of: office,
        },
      ]
    : []),
  { id: 'desk', icon: 'keyboard', title: text.desk, line: text.deskLine, of: roles },
]

/** What somebody is on duty for; nothing for residents. */
export const dutiesOf = ({ grants }: Pick<Me, 'grants'>): readonly DutyWay[] =>
  ways
    .filter(({ of }) => grants.some(({ role }) => of.includes(role)))
    .map(({ id, icon, title, line }) => ({ id, icon, title, line }))
