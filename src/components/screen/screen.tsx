import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../banner/banner'
import { Handrail, type HandrailProps } from '../handrail/handrail'
import { names } from '../names'
import './screen.scss'

/** The room WeChat's status bar and capsule take, in px; nothing in a browser. */
export interface Inset {
  top: number
  capsule: boolean
}

export interface ScreenProps {
  /** The reader's scale, 1 to 1.4; without it, that of what is around. */
  k?: number
  inset?: Inset
  /** TopBar on an inner page; nothing on a tab page, whose first words stand beside the capsule. */
  top?: ReactNode
  /** Said first while a wish waits in line. */
  queue?: { title: string; reason: string } | undefined
  children: ReactNode
  /** The buttons right above the handrail: quiet first, main lowest. */
  action?: ReactNode
  /** Tabs, on the four tab pages. */
  tabs?: ReactNode
  /** A table for a desk: as wide as the window. Otherwise a screen stays a phone's width and a half. */
  wide?: boolean
  /** `false` on staff screens only. */
  handrail: HandrailProps | false
}

/** From this scale on things that stood side by side stand one above the other. */
const big = 1.2
const isBig = (k: number | undefined) => k !== undefined && k > big
const nowhere: Inset = { top: 8, capsule: false }

function Dock({ tabs, handrail }: Pick<ScreenProps, 'tabs' | 'handrail'>) {
  return (
    <View className="n-dock">
      {tabs}
      {tabs || !handrail ? null : <View className="n-rail-edge" />}
      {handrail ? <Handrail {...handrail} /> : null}
    </View>
  )
}

const looks = ({ k, handrail, wide }: ScreenProps) =>
  names('n-screen k-scope', isBig(k) && 'k-big', !handrail && 'is-staff', wide && 'is-wide')

const sizes = ({ k, inset = nowhere }: ScreenProps): Record<string, string> => ({
  ...(k === undefined ? {} : { '--k': String(k) }),
  '--top': `${inset.top}px`,
})

/** The frame of every screen: the wall, what it says, the one thing to do, the handrail. */
export function Screen(props: ScreenProps) {
  const { inset = nowhere, top, queue, children, action, tabs, handrail } = props
  return (
    <View className={looks(props)} style={sizes(props)}>
      <View className={names('n-screen-top', !top && inset.capsule && 'is-bare')}>{top}</View>
      <View className="n-main">
        <View className="n-content">
          {queue ? <Banner icon="info" title={queue.title} line={queue.reason} /> : null}
          {children}
        </View>
        {action ? <View className="n-act">{action}</View> : null}
      </View>
      <Dock tabs={tabs} handrail={handrail} />
    </View>
  )
}
