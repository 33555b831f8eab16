import { View } from '@tarojs/components'
import { aria } from '../aria'
import { names } from '../names'
import { paths } from './paths'
import './icon.scss'

export type IconName = keyof typeof paths

export interface IconProps {
  name: IconName
  size?: number
  className?: string
}

const head =
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%23000' stroke-width='2.4' " +
  "stroke-linecap='round' stroke-linejoin='round'"
/** Two icons are heavier than a line. */
const heavy: Partial<Record<IconName, string>> = { grip: " stroke-width='4'", 'star-full': " fill='%23000'" }

const drawn = (name: IconName) =>
  `url("data:image/svg+xml,${head}%3E%3Cpath${heavy[name] ?? ''} d='${paths[name]}'/%3E%3C/svg%3E")`

/** A picture of the thing, in the colour of the words beside it. Never alone: a word always stands next to it. */
export function Icon({ name, size = 28, className }: IconProps) {
  const side = `${size}px`
  const style: Record<string, string> = { '--icon': drawn(name), width: side, height: side }
  return <View className={names('n-icon', className)} style={style} {...aria({ hidden: true })} />
}
