import { communityOf, type PlaceId } from '../kernel/ids'
import { plainText } from '../kernel/plain-text'
import { doorWordsOf, typedDoors } from './rules-door-words'

/** A word under which a person may be looked up; `whole` words are `=` and the full name or its full initials. */
export interface Word {
  readonly kind: 'name' | 'initials' | 'tail' | 'door'
  readonly word: string
}

/** What a person can be found by; the initials are those of `kernel/pinyin`. */
export interface Findable {
  readonly name: string
  readonly initials: readonly string[]
  /** The last four digits of the phone. */
  readonly phoneTail?: string | undefined
  /** As the record has it: 2单元201. */
  readonly doorLine?: string | undefined
  /** As the community has it: 3号楼. */
  readonly buildingName?: string | undefined
}

const MOST_WORDS = 60
const MOST_TYPED = 20
// Up to this length every piece of a text is a word (21 pieces); of longer ones the beginnings of each part.
const IN_PIECES = 6
const LONGEST_BEGINNING = 8
const SIGNS = /[\s·•.'’-]+/gu

/** A name as it is compared: one script form, small letters without accents, no signs between its parts. */
export const bareName = (name: string): string =>
  plainText(name).normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(SIGNS, '')

const beginnings = (letters: readonly string[]): string[] =>
  letters.slice(0, LONGEST_BEGINNING).map((_, at) => letters.slice(0, at + 1).join(''))

/** Every piece of a short text; of a long one its beginnings. */
function piecesOf(text: string): string[] {
  const letters = Array.from(text)
  return letters.length > IN_PIECES
    ? beginnings(letters)
    : letters.flatMap((_, from) => beginnings(letters.slice(from)))
}

function nameWords(name: string): string[] {
  const bare = bareName(name)
  if (bare === '') return []
  const parts = plainText(name).split(SIGNS).map(bareName)
  return [
    `=${bare}`,
    ...piecesOf(bare),
    ...(parts.length > 1 ? parts.flatMap(part => beginnings(Array.from(part))) : []),
  ]
}

const wholes = (variants: readonly string[]) => variants.map(variant => `=${variant}`)
const asWords = (kind: Word['kind'], words: readonly string[]): Word[] => words.map(word => ({ kind, word }))
const isTail = (text: string) => /^\d{4}$/.test(text)

function different(words: readonly Word[]): Word[] {
  return [...new Map(words.map(word => [`${word.kind === 'tail' ? '#' : ''}${word.word}`, word])).values()]
}

/** The words under which a person may be looked up, at most sixty; those of a long name that begin it come first. */
export function findableAs({
  name,
  initials,
  phoneTail = '',
  doorLine = '',
  buildingName,
}: Findable): Word[] {
  return different([
    ...asWords('tail', isTail(phoneTail) ? [phoneTail] : []),
    ...asWords('door', doorWordsOf(doorLine, buildingName)),
    ...asWords('name', nameWords(name)),
    ...asWords('initials', [...wholes(initials), ...initials.flatMap(piecesOf)]),
  ]).slice(0, MOST_WORDS)
}

/**
 * What staff may have meant, at most two words, the nearer first: a whole name before a piece of one, four digits as a
 * phone’s end before a door. None for what can be no name, no initials, no digits and no door, or is longer than twenty.
 */
export function wordsOf(typed: string): Word[] {
  const plain = plainText(typed)
  if (plain === '' || Array.from(plain).length > MOST_TYPED) return []
  if (/\p{N}/u.test(plain))
    return [...asWords('tail', isTail(plain) ? [plain] : []), ...asWords('door', typedDoors(plain))]
  const bare = bareName(plain)
  if (!/^\p{L}+$/u.test(bare)) return []
  return asWords(/^[a-z]+$/.test(bare) ? 'initials' : 'name', [`=${bare}`, bare])
}

/** A keyed fingerprint of a text. */
export type Tag = (text: string) => string

/** A word as it is stored and asked for, within a community or a building; the end of a phone only as its fingerprint. */
export const tokenFor = (place: PlaceId, { kind, word }: Word, tag: Tag): string =>
  kind === 'tail' ? `${place}|${tag(`${place}|${word}`)}` : `${place}|${word}`

/** The tokens of a person: each word within his community, and within his building for who may look only there. */
export function tokensOf(home: PlaceId, words: readonly Word[], tag: Tag): string[] {
  const places = [...new Set([communityOf(home) ?? home, home])]
  return places.flatMap(place => words.map(word => tokenFor(place, word, tag)))
}
