/** Money is whole fen everywhere; yuan exist only on screens and in imported sheets. */
export type Fen = number

/** Fen as yuan for people: 500 → `5`, 1250 → `12.50`. */
export const yuan = (fen: Fen): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** Yuan written by a person (`12`, `12.5`, `￥12.50元`) as fen; undefined when it is no price of at most two decimals. */
export function fenOf(text: string): Fen | undefined {
  const plain = text.normalize('NFKC').replace(/[¥￥元\s]/g, '')
  const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!parts) return undefined
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}
