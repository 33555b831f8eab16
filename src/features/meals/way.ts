import type { Way } from '../../../domain/meals/views'

const ways: readonly Way[] = ['dine-in', 'takeaway', 'delivery']

/** Whether a text, from an address or from what the phone kept, names a way of eating. */
export const isWay = (text: string): text is Way => ways.some(way => way === text)
