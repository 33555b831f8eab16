import { qiao, type Community } from './community'
import { pages, type ScreenState } from './screen-state'
import { people } from './states-care-village'
import { COMMUNITY } from './world'

const row = (line: number, cells: Record<string, string>) => ({ line, cells })

/** Two rosters were taken in before. */
async function before(community: Community): Promise<void> {
  const take = (run: string, file: string, rows: ReturnType<typeof row>[]) =>
    people(community, qiao, 'importRoster', { communityId: COMMUNITY, rows, apply: true, run, file })
  await take('rautumn2026', '秋季名册.xlsx', [
    row(2, { 姓名: '苏文秀', 楼栋: '1号楼', 房号: '201', 身份证号: '999999194405010029' }),
    row(3, { 姓名: '贺长林', 楼栋: '1号楼', 房号: '202' }),
  ])
  await take('rlater2026x', '二号楼新住户.csv', [row(2, { 姓名: '葛月英', 楼栋: '2号楼', 房号: '301' })])
}

const desk = { kind: 'staff', who: qiao, url: pages.deskImport, only: 'h5', arrange: before } as const

/** Taking a roster in, on a computer; what follows a chosen file is tried in tests/browser/import.test.ts. */
export const importStates: readonly ScreenState[] = [
  { ...desk, name: 'desk-import/choose', says: /选一个名册文件.*秋季名册/ },
  {
    ...desk,
    name: 'desk-import/wide',
    kind: 'desk',
    window: { width: 1280, height: 800 },
    says: /选一个名册文件.*二号楼新住户/,
  },
  {
    ...desk,
    name: 'desk-import/none',
    arrange: () => Promise.resolve(),
    says: /还没有导入过/,
  },
]
