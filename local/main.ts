import { demoPeople } from './demo/people'
import { startServer, type Server } from './server'
import { readSettings } from './settings'
import { StartError } from './start-error'

function greet({ port, folder }: Server): void {
  const people = demoPeople.map(({ name, says }) => `  ${name}\t${says}`).join('\n')
  const demo = `演示社区“梧桐里”，可以是 You can be：\n${people}\n`
  console.log(
    `\n暖邻 Nuanlin → http://127.0.0.1:${port}\n数据 data: ${folder.path}\n${
      folder.mark.kind === 'demo' ? demo : ''
    }按 Ctrl-C 停止，不会丢数据。Ctrl-C stops it and loses nothing.\n`,
  )
}

function endOnSignal(server: Server): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

async function main(): Promise<void> {
  const server = await startServer(readSettings(process.env), line => console.error(line))
  endOnSignal(server)
  greet(server)
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
