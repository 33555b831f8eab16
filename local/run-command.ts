import { StartError } from './start-error'

/** Runs a command to its end; a `StartError` is one sentence, anything else is a bug and shown whole. */
export function runCommand(command: () => Promise<number>): void {
  command().then(
    code => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof StartError ? error.message : error)
      process.exit(1)
    },
  )
}
