import type { Database, Row } from '../../cloudfunctions/kit/database'
import { StartError } from '../start-error'

interface Named extends Row {
  name: string
}

/** The community an import is for: the one named, or the only one there is. */
export async function chooseCommunity(db: Database, wanted: string | undefined): Promise<string> {
  const all = await db.collection<Named>('communities').some([{ _id: { present: true } }], { limit: 100 })
  const [only, another] = all
  if (wanted === undefined && only && !another) return only._id
  if (wanted !== undefined && all.some(({ _id }) => _id === wanted)) return wanted
  const list = all.map(({ _id, name }) => `${_id} ${name}`).join('、')
  throw new StartError(
    all.length === 0 ? '还没有建社区，没有地方可以导入。' : `请用 --community 写明导入哪个社区：${list}`,
    all.length === 0
      ? 'There is no community to import into yet.'
      : `Say with --community which one it is for: ${list}`,
  )
}
