import { instantOf } from '../../../domain/kernel/time'
import { LUNCH } from '../../support/canteen'
import { openCommunity, zhou, type Community } from '../../support/community'
import { takeWeappPhone, type WeappPhone } from '../../support/phone-weapp'
import { FRIDAY } from '../../support/world'
import type { LaunchOptions } from '../harness/mini-program'

/** A community in which people have phones; whatever happened in a test, no phone may have a fault at its end. */
export interface Village {
  readonly community: Community
  give: (who: string, options?: LaunchOptions) => Promise<WeappPhone>
  /** What the clock shows from now on, on the canteen’s Friday. */
  clock: (time: string) => void
  /** How many portions of lunch the kitchen knows of. */
  toCook: () => Promise<number>
}

/** Opens a fresh community before each test of a file and closes it after. */
export function eachInVillage(rows?: Parameters<typeof openCommunity>[0]): () => Village {
  let village: Village | undefined
  const phones: WeappPhone[] = []
  const here = () => {
    if (!village) throw new Error('the village is there only while tests run')
    return village
  }
  beforeEach(async () => {
    const community = await openCommunity(rows)
    village = {
      community,
      async give(who, options) {
        const phone = await takeWeappPhone(community, who, options)
        phones.push(phone)
        return phone
      },
      clock: time => void (community.world.now = instantOf(FRIDAY, time)),
      async toCook() {
        const sheet = (await community.as(zhou, 'kitchen', { sittingId: LUNCH })) as { total: number }
        return sheet.total
      },
    }
  })
  afterEach(async () => {
    const used = phones.splice(0)
    used.forEach(phone => phone.close())
    await here().community.world.close()
    used.forEach(phone => phone.mini.expectNoFaults())
  })
  return here
}
