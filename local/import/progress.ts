/** Says how far it is: one line that is written over on a terminal, a line each time where there is none. */
export function progressOf(all: number, write: (text: string) => void, now: () => number = Date.now) {
  const began = now()
  const isTerminal = process.stdout.isTTY
  return (done: number): void => {
    const seconds = (now() - began) / 1000
    const pace = seconds > 0 ? `，每秒 ${Math.round(done / seconds)} 行` : ''
    const end = !isTerminal || done >= all ? '\n' : ''
    write(`${isTerminal ? '\r' : ''}${done} / ${all} 行${pace}${end}`)
  }
}
