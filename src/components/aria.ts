/** What a screen reader should know of a control or a picture. */
export interface Said {
  role?: string | undefined
  label?: string | undefined
  chosen?: boolean | undefined
  off?: boolean | undefined
  hidden?: boolean | undefined
  live?: 'polite' | undefined
  modal?: boolean | undefined
}

const onWeb = process.env.TARO_ENV === 'h5'
const yesNo = (claim: boolean | undefined) => (claim === undefined ? undefined : claim ? 'true' : 'false')
const attribute = {
  role: onWeb ? 'role' : 'aria-role',
  chosen: (role: string | undefined) => (role === 'tab' ? 'aria-selected' : 'aria-checked'),
}

/** The same words for both phones: WeChat reads `aria-role`, a browser reads `role`. Spread it on a View. */
export function aria(said: Said): Record<string, string> {
  const all: Record<string, string | undefined> = {
    [attribute.role]: said.role,
    // A browser wants to know how deep a heading is; WeChat does not ask.
    'aria-level': onWeb && said.role === 'heading' ? '1' : undefined,
    'aria-label': said.label,
    [attribute.chosen(said.role)]: yesNo(said.chosen),
    'aria-disabled': said.off ? 'true' : undefined,
    'aria-hidden': said.hidden ? 'true' : undefined,
    'aria-live': said.live,
    'aria-modal': yesNo(said.modal),
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
