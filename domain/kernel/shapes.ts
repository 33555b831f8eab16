import * as z from 'zod'
import { isPersonId, isPlaceId } from './ids'
import { isDay } from './time'

/** The small shapes that contracts share; all are scalars that may reach a query. */
export const personId = z.string().refine(isPersonId).describe('person id')
export const placeId = z
  .string()
  .refine(isPlaceId)
  .describe('place code: division code, then .b building .g grid .k canteen')
export const day = z.string().refine(isDay).describe('day in China, YYYY-MM-DD')
export const instant = z.int().min(0).max(8.64e15).describe('moment, epoch milliseconds')
export const clock = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  .describe('clock in China, HH:mm')
export const fen = z.int().nonnegative().describe('money, fen')
export const channel = z
  .enum(['wechat', 'phone', 'counter', 'door', 'paper'])
  .describe('how the wish reached us')
export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/)
  .describe('chosen by the caller for one wish; repeating the call with it is harmless')
