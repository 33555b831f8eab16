import type { PropsWithChildren } from 'react'
import './app.scss'

/** The whole programme: WeChat shows one page of it at a time. */
export default function App({ children }: PropsWithChildren) {
  return children
}
