import { demoPeople } from './demo/people'
import { clockOf, dayOf, type Instant } from '../domain/kernel/time'
import type { FirstCode } from './first-code'
import { startServer, type Server } from './server'
import { readSettings } from './settings'
import { StartError } from './start-error'

/** Where the web page lets the first administrator in. */
const FIRST_PAGE = '/#/packages/desk/first/index'

const dateWords = (at: Instant) => `${dayOf(at)} ${clockOf(at)} `

/** How the first administrator comes in, while a real installation has none. */
const firstWords = (url: string, { code, until }: FirstCode) =>
  `还没有管理员。请在浏览器打开 ${url}${FIRST_PAGE} ，写上这个一次性的码：\nThere is no administrator yet. Open that page and type this code, good once:\n\n  ${code.slice(0, 4)}-${code.slice(4)}\n\n${dateWords(until)}前有效，重新启动会换一个新的。Good for 24 hours; every start prints a new one.\n`

function greet({ port, folder, firstCode }: Server): void {
  const url = `http://127.0.0.1:${port}`
  const people = demoPeople.map(({ name, says }) => `  ${name}\t${says}`).join('\n')
  const demo = `演示社区“梧桐里”，可以是 You can be：\n${people}\n`
  console.log(
    `\n暖邻 Nuanlin → ${url}\n数据 data: ${folder.path}\n${
      folder.mark.kind === 'demo' ? demo : ''
    }${firstCode ? firstWords(url, firstCode) : ''}按 Ctrl-C 停止，不会丢数据。Ctrl-C stops it and loses nothing.\n`,
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
