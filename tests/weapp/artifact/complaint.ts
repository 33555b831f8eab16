/** One rule about the built mini program: says, file by file, what breaks it. */
export interface ArtifactRule {
  readonly says: string
  readonly broken: (dist: string) => string[]
}
