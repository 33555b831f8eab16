/** Runs jobs with at most n of them under way; the others wait in line, first come first served. */
export function atMost(n: number): <T>(job: () => Promise<T>) => Promise<T> {
  let underWay = 0
  const line: (() => void)[] = []
  return async job => {
    if (underWay >= n) await new Promise<void>(resolve => line.push(resolve))
    else underWay += 1
    try {
      return await job()
    } finally {
      const next = line.shift()
      if (next) next()
      else underWay -= 1
    }
  }
}
