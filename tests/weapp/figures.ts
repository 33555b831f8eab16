import { type LaunchOptions, launch } from './harness/mini-program'

/** What one screen costs on a phone, from its opening until it rests. */
export interface ScreenFigures {
  readonly screen: string
  readonly setDataCalls: number
  readonly setDataBytes: number
  readonly largestSetDataBytes: number
  readonly nodes: number
  readonly depth: number
  readonly children: number
  readonly cloudCalls: number
}

export interface MeasureOptions extends LaunchOptions {
  /** Page paths with their query, as a link would name them. */
  readonly screens: readonly string[]
}

const measureScreen = async (
  dist: string,
  screen: string,
  options: LaunchOptions,
): Promise<ScreenFigures> => {
  const mini = await launch(dist, { ...options, open: screen })
  try {
    mini.expectNoFaults()
    const sent = mini.setDataLog
    return {
      screen,
      setDataCalls: sent.length,
      setDataBytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      largestSetDataBytes: Math.max(0, ...sent.map(({ bytes }) => bytes)),
      ...mini.size(),
      cloudCalls: mini.calls.filter(({ api }) => api === 'cloud.callFunction').length,
    }
  } finally {
    mini.close()
  }
}

/** Opens each screen in a program of its own and counts; a screen with a fault throws. */
export const measureScreens = async (
  dist: string,
  { screens, ...options }: MeasureOptions,
): Promise<ScreenFigures[]> => {
  const figures: ScreenFigures[] = []
  for (const screen of screens) figures.push(await measureScreen(dist, screen, options))
  return figures
}
