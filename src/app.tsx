import { useEffect, type PropsWithChildren } from 'react'
import './app.scss'
import { warmPages } from './warm-pages'

/** The whole programme: WeChat shows one page of it at a time. */
export default function App({ children }: PropsWithChildren) {
  useEffect(warmPages, [])
  return children
}
