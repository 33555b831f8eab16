import type { BrowserContext } from 'playwright-core'
import { instantOf } from '../../domain/kernel/time'
import { openCommunity, stranger, type Community } from './community'
import type { Phone } from './phone'
import { WeappPhone } from './phone-weapp'
import { WebPhone } from './phone-web'
import type { ScreenState } from './screen-state'
import { weekRows } from './states-village'
import { FRIDAY } from './world'

/** WeChat’s own size of letters that counts as ordinary. */
const ordinaryLetters = 17

export interface Opened<P extends Phone> {
  readonly phone: P
  close: () => Promise<void>
}

async function villageOf(state: ScreenState): Promise<Community> {
  const community = await openCommunity(state.rows ?? weekRows())
  await state.arrange?.(community)
  community.world.now = instantOf(state.day ?? FRIDAY, state.at ?? '08:12')
  return community
}

async function bring(phone: WeappPhone | WebPhone, state: ScreenState, community: Community): Promise<void> {
  phone.wire.net = state.net ?? 'good'
  await phone.restart(state.url)
  await state.prepare?.(phone, community)
  const words = (await phone.words()).replace(/\s+/g, ' ')
  if (!state.says.test(words))
    throw new Error(`${state.name} is not what it is called: looked for ${String(state.says)} in\n${words}`)
}

/** Brings the real mini program into a state. `scale` is how much larger WeChat is set. */
export async function openOnWeapp(state: ScreenState, scale = 1): Promise<Opened<WeappPhone>> {
  const community = await villageOf(state)
  const phone = new WeappPhone(community, state.who ?? stranger, {
    fontSizeSetting: ordinaryLetters * scale,
    ...state.window,
  })
  const close = async () => {
    phone.close()
    await community.world.close()
  }
  try {
    await bring(phone, state, community)
  } catch (error) {
    await close()
    throw error
  }
  return { phone, close }
}

/** Brings the web page into a state, in a context of its own. */
export async function openOnWeb(
  state: ScreenState,
  newContext: () => Promise<BrowserContext>,
  scale?: number,
): Promise<Opened<WebPhone>> {
  const community = await villageOf(state)
  const [web, context] = await Promise.all([community.openWeb(), newContext()])
  const close = async () => {
    await context.close()
    await web.close()
    await community.world.close()
  }
  try {
    const phone = await WebPhone.take(context, {
      who: state.who,
      web,
      community,
      ...(scale === undefined ? {} : { scale }),
    })
    await phone.page.emulateMedia({ media: state.media ?? 'screen' })
    await bring(phone, state, community)
    return { phone, close }
  } catch (error) {
    await close()
    throw error
  }
}
