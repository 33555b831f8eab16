import type { Fen } from '../kernel/money'
import type { Away, BasisPoints, Layer, Relief } from './policy'

/** What one payer pays of a subsidy. */
export interface PaidLayer {
  readonly payer: Layer['payer']
  readonly fen: Fen
}
interface Sum {
  readonly promised: Fen
  readonly payable: Fen
  readonly away: Away
}

/** A share of an amount, half a fen up. */
export const shareOf = (fen: Fen, bp: BasisPoints): Fen => Math.floor((fen * bp + 5000) / 10_000)

/** What a line of the tariff promises off a payable amount, in fen; it may be more than the amount. */
export function reliefOf(relief: Relief, payable: Fen): Fen {
  switch (relief.kind) {
    case 'fixedOff':
      return relief.offFen
    case 'ratioOff':
      return Math.min(shareOf(payable, relief.rateBp), relief.capFen ?? Infinity)
    case 'fixedPay':
      return Math.max(0, payable - relief.payFen)
    case 'free':
      return payable
  }
}

const DISTANCE: Record<Away, number> = { home: 0, otherStreet: 1, otherDistrict: 2 }
/** Whether a layer does not pay for a diner who eats that far from home. */
export const isLost = (layer: Layer, away: Away) =>
  layer.lostWhen !== undefined && DISTANCE[away] >= DISTANCE[layer.lostWhen]

/** Splits what the tariff promises to its payers in order, drops the lost ones, and stops at what is to be paid. */
export function splitToLayers(layers: readonly Layer[], sum: Sum): PaidLayer[] {
  let left = sum.promised
  let room = sum.payable
  return layers.flatMap(layer => {
    const part = layer.share === 'rest' ? left : Math.min(layer.share, left)
    left -= part
    const fen = isLost(layer, sum.away) ? 0 : Math.min(part, room)
    room -= fen
    return fen > 0 ? [{ payer: layer.payer, fen }] : []
  })
}
