import { plainText } from './plain-text'

// 300 KB of dictionary: loaded by the first call that needs a reading, and never by the phone.
const dictionary = () => import('pinyin-pro')

const MOST_VARIANTS = 4

/** First letters under which people also look for a character: both readings live in names, or the rare one is not known. */
const ALSO: Readonly<Record<string, string>> = {
  长: 'cz',
  長: 'cz',
  乐: 'ly',
  樂: 'ly',
  行: 'xh',
  重: 'zc',
  朝: 'cz',
  藏: 'cz',
  传: 'cz',
  調: 'td',
  调: 'td',
  盛: 'sc',
  晟: 'sc',
  茜: 'qx',
  召: 'zs',
  屏: 'pb',
  弹: 'td',
  覃: 'qt',
  翟: 'zd',
  隗: 'wk',
  谌: 'cs',
  郇: 'xh',
  郗: 'xc',
  褚: 'cz',
}

interface Letter {
  readonly char: string
  /** How it is read in this place, toneless, ü as v; none for what is no character or has no reading. */
  readonly reading?: string
}

const withoutMarks = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The characters of a name with their readings, a surname at its head read as one (单 shan, 万俟 mo qi). */
async function read(name: string): Promise<Letter[]> {
  const { pinyin } = await dictionary()
  const text = plainText(name)
  const readings = pinyin(text, { toneType: 'none', type: 'array', surname: 'head' })
  return Array.from(text).map((char, at) => {
    const reading = (readings[at] ?? '').replaceAll('ü', 'v')
    return /\p{Script=Han}/u.test(char) && /^[a-z]+$/.test(reading) ? { char, reading } : { char }
  })
}

/** How a character is read outside of a surname: what one types who does not know better. */
async function ordinary(char: string): Promise<string> {
  const { pinyin } = await dictionary()
  return pinyin(char, { toneType: 'none' })
}

/** For each part of a name the letters it may begin with, the right one first: each character, each word in Latin script. */
async function choices(letters: readonly Letter[]): Promise<string[]> {
  const naive = letters[0]?.reading === undefined ? '' : (await ordinary(letters[0].char)).slice(0, 1)
  return letters.flatMap(({ char, reading }, at) => {
    if (reading !== undefined) return [`${reading.slice(0, 1)}${at === 0 ? naive : ''}${ALSO[char] ?? ''}`]
    const before = withoutMarks(letters[at - 1]?.char ?? '')
    const letter = withoutMarks(char)
    return /^[a-z]/.test(letter) && !/^[a-z']/.test(before) ? [letter.slice(0, 1)] : []
  })
}

/**
 * The initials under which a name may be looked up, lower-case a–z, at most four, the right one first: 曾长乐 is zcl, then
 * ccl, zzl … A character without a reading and a sign between words are passed over; a name in Latin script gives the first
 * letters of its words.
 */
export async function initialsOf(name: string): Promise<string[]> {
  const parts = await choices(await read(name))
  const variants = parts.reduce<string[]>(
    (begun, letters) => {
      // Those with the fewest unusual letters come first and are the ones that stay.
      const grown = [...new Set(letters)].flatMap(letter => begun.map(start => start + letter))
      return grown.slice(0, MOST_VARIANTS)
    },
    [''],
  )
  return variants.filter(variant => variant !== '')
}

/**
 * How a name sounds: toneless syllables with spaces between, the surname read as one, ü as v; two spellings of one name
 * (沈桂珍, 沈桂贞; 刘, 劉) sound alike. A character without a reading stands for itself, other scripts for their small letters.
 */
export async function soundOf(name: string): Promise<string> {
  const letters = await read(name)
  return letters
    .map(({ char, reading }) => (reading === undefined ? withoutMarks(char) : ` ${reading} `))
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
