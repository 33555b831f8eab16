import type { ScreenState } from './screen-state'
import { bookStates } from './states-book'
import { canteenStates } from './states-canteen'
import { careStates } from './states-care'
import { codeStates } from './states-code'
import { familyStates } from './states-family'
import { familyMoreStates } from './states-family-more'
import { guessStates } from './states-guess'
import { homeStates } from './states-home'
import { importStates } from './states-import'
import { orderStates } from './states-order'
import { selfStates } from './states-self'
import { staffStates } from './states-staff'
import { staffOfflineStates } from './states-staff-offline'
import { trustStates } from './states-trust'
import { twinsStates } from './states-twins'

/** The closed list of all named screen states. */
export const states: readonly ScreenState[] = [
  ...homeStates,
  ...bookStates,
  ...orderStates,
  ...codeStates,
  ...canteenStates,
  ...familyStates,
  ...selfStates,
  ...familyMoreStates,
  ...guessStates,
  ...staffStates,
  ...staffOfflineStates,
  ...careStates,
  ...importStates,
  ...trustStates,
  ...twinsStates,
]

/** The states a shape of the phone has. */
export const statesOf = (shape: 'weapp' | 'h5'): ScreenState[] =>
  states.filter(({ only }) => only === undefined || only === shape)
