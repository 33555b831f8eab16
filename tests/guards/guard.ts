/** One line that keeps something from happening, and the test that notices when it is gone. */
export interface Guard {
  /** What it protects, as a sentence about the community. */
  says: string
  file: string
  /** The text of the guard as it stands in the file. */
  remove: string
  /** What stands there without it. */
  with: string
  /** How often the text occurs: once, unless both ends of one guard read alike. */
  times?: number
  /** The test file that must fail without it, and by what its tests are picked. */
  seenBy: string
  named?: string
}

export const timesOf = ({ times = 1 }: Guard): number => times
