import type { ReactElement } from 'react'

/** Every state of a component under the name of the state. Tests, the audit and the pictures walk these. */
export type Examples = Record<string, () => ReactElement>

/** What a button of an example does: nothing. */
export const nothing = () => undefined
