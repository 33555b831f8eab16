import type { WxHost } from './wx-host'
import { type Options, textOf } from './wx-options'

const nothing = (): undefined => undefined
const silent =
  'setNavigationBarTitle setNavigationBarColor showNavigationBarLoading hideNavigationBarLoading ' +
  'setBackgroundColor setBackgroundTextStyle pageScrollTo stopPullDownRefresh startPullDownRefresh hideKeyboard ' +
  'showTabBar hideTabBar setTabBarItem setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot ' +
  'hideToast hideShareMenu showShareMenu setPageStyle enableAlertBeforeUnload disableAlertBeforeUnload'

/** Toasts, dialogs and bars: kept in words, answered by the device's owner. */
export const screenDeeds = (host: WxHost): Record<string, (options: Options) => unknown> => {
  const { device } = host
  return {
    ...Object.fromEntries(silent.split(' ').map(name => [name, nothing])),
    showToast: options => void device.toasts.push(textOf(options, 'title')),
    showLoading: options => void (device.loading = textOf(options, 'title')),
    hideLoading: () => void (device.loading = ''),
    showModal: options => {
      device.dialogs.push([textOf(options, 'title'), textOf(options, 'content')].filter(Boolean).join('\n'))
      const confirm = device.answerDialog(options)
      return { confirm, cancel: !confirm }
    },
    showActionSheet: () => ({ tapIndex: 0 }),
  }
}

interface Query {
  readonly asks: ((rect: unknown) => void)[]
}

const zeroRect = {
  id: '',
  dataset: {},
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  width: 0,
  height: 0,
  scrollLeft: 0,
  scrollTop: 0,
}

/** There is no layout here: every rectangle is zero, which pages must survive. */
export const selectorQuery = (host: WxHost): unknown => {
  const state: Query = { asks: [] }
  const results: unknown[] = []
  const query: Record<string, (...args: unknown[]) => unknown> = {}
  const ask =
    () =>
    (first?: unknown, second?: unknown): unknown => {
      const told = [first, second].find(value => typeof value === 'function')
      state.asks.push(rect => {
        results.push(rect)
        if (typeof told === 'function') Reflect.apply(told, undefined, [rect])
      })
      return query
    }
  const chosen = (): unknown => ({
    boundingClientRect: ask(),
    scrollOffset: ask(),
    fields: ask(),
    node: ask(),
    context: ask(),
  })
  Object.assign(query, {
    in: () => query,
    select: chosen,
    selectAll: chosen,
    selectViewport: chosen,
    exec: (done?: unknown) => {
      host.underWay.soon('createSelectorQuery', () =>
        host.guard(() => {
          for (const answer of state.asks) answer(host.adopt(zeroRect))
          if (typeof done === 'function') Reflect.apply(done, undefined, [results])
        }),
      )
      return query
    },
  })
  return query
}

const audioEvents = 'Play Pause Stop Ended Error Canplay TimeUpdate Waiting Seeking Seeked'.split(' ')

/** A player that remembers what it was told to play. */
export const audioContext = (host: WxHost): unknown => {
  const player: Record<string, unknown> = { src: '', autoplay: false, volume: 1, paused: true }
  const listeners = new Map<string, unknown>()
  const tell = (name: string): void => {
    const listener = listeners.get(name)
    if (typeof listener === 'function') host.guard(() => Reflect.apply(listener, undefined, []) as unknown)
  }
  for (const name of audioEvents) {
    player[`on${name}`] = (listener: unknown) => listeners.set(name, listener)
    player[`off${name}`] = () => listeners.delete(name)
  }
  player['play'] = () => {
    host.device.sounds.push(String(player['src']))
    tell('Play')
  }
  player['pause'] = () => tell('Pause')
  player['stop'] = () => tell('Stop')
  player['seek'] = nothing
  player['destroy'] = () => listeners.clear()
  return player
}
