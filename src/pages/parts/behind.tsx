import { Banner } from '../../components/banner/banner'
import { clockWord } from '../../lib/clock-words'
import type { Look } from '../../lib/look'
import { text } from './text'

/** Says so when what is shown may be behind the truth; stays until it is not. */
export function Behind({ look }: { look: Look<unknown> }) {
  if (look.state !== 'shown' || look.behind === undefined || look.behind === 'looking') return null
  return look.behind === 'offline' ? (
    <Banner icon="offline" title={text.offlineTitle} line={text.offlineLine} />
  ) : (
    <Banner icon="info" title={text.keptFrom(clockWord(look.savedAt))} line={text.notFresh} />
  )
}
