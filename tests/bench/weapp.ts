import { join } from 'node:path'
import type { ScreenFigures } from '../weapp/figures'
import { measureScreens } from '../weapp/figures'
import { LUNCH, wish } from '../support/canteen'
import { openCommunity, shen } from '../support/community'
import { FRIDAY } from '../support/world'

/** What each screen of an elder costs on the phone: setData calls and bytes, nodes; with the real functions behind it. */
export async function weappFigures(): Promise<{ screens: ScreenFigures[] }> {
  const canteen = await openCommunity()
  try {
    await canteen.as(shen, 'book', wish(shen))
    const screens = [
      '/pages/home/today/index',
      '/pages/meals/canteen/index',
      `/pages/meals/book/index?day=${FRIDAY}&meal=dinner`,
      '/pages/people/family/index',
      '/pages/people/me/index',
      `/pages/meals/code/index?sittingId=${encodeURIComponent(LUNCH)}`,
    ]
    const dist = join(__dirname, '../../dist/weapp')
    return {
      screens: await measureScreens(dist, {
        screens,
        now: () => canteen.world.now,
        cloud: canteen.phoneOf(shen),
      }),
    }
  } finally {
    await canteen.world.close()
  }
}
