import { View } from '@tarojs/components'
import { aria } from '../aria'
import { names } from '../names'
import './art.scss'

export interface ArtProps {
  picture: 'bowl' | 'persimmon'
}

/** A drawing that says nothing new: no screen reader meets it, and it steps aside for large letters. */
export function Art({ picture }: ArtProps) {
  return <View className={names('n-art', `n-art-${picture}`)} {...aria({ hidden: true })} />
}
