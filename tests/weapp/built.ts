import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The mini program as `npm run build:weapp` leaves it. */
export const builtWeapp = (): string => {
  const dist = join(__dirname, '..', '..', 'dist', 'weapp')
  if (!existsSync(join(dist, 'app.json')))
    throw new Error('dist/weapp is missing: run `npm run build:weapp` first (npm test does).')
  return dist
}
