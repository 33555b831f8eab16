import type { DataFolder } from '../data-folder'
import { existingFolder } from '../existing-folder'
import { runCommand } from '../run-command'
import { StartError } from '../start-error'
import { addKey, dropKey, neededFor, reseal, ringOf, rotate, useKey, type Tell } from './steps'

const usage = () =>
  new StartError(
    '用法：npm run keys -- list | rotate | add | use 密钥 | reseal | drop 密钥（换密钥用 rotate 就够了）',
    'Usage: npm run keys -- list | rotate | add | use ID | reseal | drop ID (rotate does all of a change)',
  )

async function list(folder: DataFolder, tell: Tell): Promise<void> {
  const [{ keys, current }, needed] = [ringOf(folder), await neededFor(folder)]
  for (const id of Object.keys(keys)) {
    const used = id === current ? '正在用 seals now' : '只用来打开 opens only'
    tell(`${id}\t${used}\t${needed[id] ?? 0} 处 fields`)
  }
}

type Command = (folder: DataFolder, tell: Tell, id: string) => Promise<unknown>
const alone: Record<string, Command> = { list, rotate, add: addKey, reseal: (_, tell) => reseal(tell) }
const withId: Record<string, Command> = {
  use: (folder, tell, id) => useKey(folder, id, tell),
  drop: (folder, tell, id) => dropKey(folder, id, tell),
}

function commandOf([name = '', id, ...rest]: string[]): Command {
  const table = id === undefined ? alone : withId
  const command = Object.hasOwn(table, name) ? table[name] : undefined
  if (!command || rest.length > 0) throw usage()
  return command
}

runCommand(async () => {
  const words = process.argv.slice(2)
  await commandOf(words)(existingFolder(), line => console.log(line), words[1] ?? '')
  return 0
})
