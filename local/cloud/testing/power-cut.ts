import { readFileSync, writeFileSync } from 'node:fs'

/** SQLite's log of what is committed but not yet in the file itself. */
interface Log {
  readonly bytes: Buffer
  readonly frameBytes: number
  /** Changes each time the log begins anew at its start, which it does once all of it has gone into the file. */
  readonly salt: string
  /** Where the last frame that counts ends; after a commit everything before has been synced. */
  readonly end: number
}
export interface Picture {
  readonly data: Buffer
  readonly log: Log
}
export interface Image {
  readonly data: Buffer
  readonly log: Buffer
}

const headerBytes = 32
const sectorBytes = 512

const readLog = (bytes: Buffer): Log => {
  const frameBytes = 24 + bytes.readUInt32BE(8)
  const salt = bytes.toString('hex', 16, 24)
  let end = headerBytes
  while (end + frameBytes <= bytes.length && bytes.toString('hex', end + 8, end + 16) === salt)
    end += frameBytes
  return { bytes, frameBytes, salt, end }
}

/** What the disk holds of a database in use. */
export const picture = (file: string): Picture => ({
  data: readFileSync(file),
  log: readLog(readFileSync(`${file}-wal`)),
})

/** One commit, and what of its bytes was never promised by the disk: the log's from `from` to `to`. */
interface Cut {
  readonly before: Picture
  readonly after: Picture
  readonly from: number
  readonly to: number
  readonly random: () => number
}

/** The new bytes up to here, then what lay there before: older frames, or the end of the file. */
const upTo = ({ before, after }: Cut, place: number): Buffer =>
  Buffer.concat([after.log.bytes.subarray(0, place), before.log.bytes.subarray(place)])

const somewhere = ({ from, to, random }: Cut): number => from + Math.floor(random() * (to - from))

const noise = (bytes: number, random: () => number): Buffer =>
  Buffer.from(Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)))

/** Of each sector either the new or the old; a sector is written whole, and bytes outside a write stay. */
const mixed = (older: Buffer, newer: Buffer, from: number, random: () => number): Buffer => {
  const mix = Buffer.from(newer)
  const old = Buffer.alloc(newer.length)
  older.copy(old)
  for (let at = from; at < mix.length; at = at - (at % sectorBytes) + sectorBytes)
    if (random() < 0.5) old.copy(mix, at, at, Math.min(mix.length, at - (at % sectorBytes) + sectorBytes))
  return mix
}

const tears = {
  'at the border of a frame': (cut: Cut) => {
    const { frameBytes } = cut.after.log
    const start = Math.max(cut.from, headerBytes)
    return upTo(cut, start + frameBytes * Math.floor((cut.random() * (cut.to - start)) / frameBytes))
  },
  'in the middle of a frame': (cut: Cut) => upTo(cut, somewhere(cut)),
  'with noise in the last frame': (cut: Cut) => {
    const torn = upTo(cut, cut.to)
    const start = cut.to - Math.ceil(cut.random() * (cut.after.log.frameBytes - 24))
    noise(cut.to - start, cut.random).copy(torn, start)
    return torn
  },
  'with zeros at the end': (cut: Cut) => upTo(cut, cut.to).fill(0, somewhere(cut), cut.to),
  'with some sectors missing': (cut: Cut) => {
    const { before, after, from, to, random } = cut
    const written = mixed(before.log.bytes, after.log.bytes.subarray(0, to), from, random)
    return Buffer.concat([written, after.log.bytes.subarray(to)])
  },
} satisfies Record<string, (cut: Cut) => Buffer>

export type Tear = keyof typeof tears
export const tearKinds = Object.keys(tears) as Tear[]

/** The disk as a power cut during a commit leaves it: what was synced is whole, what was not is torn. */
export const tear = (before: Picture, after: Picture, kind: Tear, random: () => number): Image => {
  // A log that begins anew overwrites only what the file itself holds by then, and has been synced.
  const from = before.log.salt === after.log.salt ? before.log.end : 0
  return { data: before.data, log: tears[kind]({ before, after, from, to: after.log.end, random }) }
}

/** The disk as a power cut leaves it while the log, which is synced, goes into the file. */
export const tearData = (before: Picture, after: Picture, random: () => number): Image => ({
  data: mixed(before.data, after.data, 0, random),
  log: after.log.bytes,
})

/** Puts an image there to be opened; the index of the log is missing, or is noise. */
export const layDown = (file: string, { data, log }: Image, random: () => number): void => {
  writeFileSync(file, data)
  writeFileSync(`${file}-wal`, log)
  if (random() < 0.5) writeFileSync(`${file}-shm`, noise(32_768, random))
}
