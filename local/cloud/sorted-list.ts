const fullChunk = 128

/** A list kept in order in pieces, so that putting one item among a hundred thousand stays cheap. */
export class SortedList<T> {
  private chunks: T[][] = []

  constructor(private readonly compare: (a: T, b: T) => number) {}

  /** Fills the empty list at once, which is far quicker than one by one. */
  fill(items: readonly T[]): void {
    const sorted = [...items].sort(this.compare)
    this.chunks = []
    for (let at = 0; at < sorted.length; at += fullChunk) this.chunks.push(sorted.slice(at, at + fullChunk))
  }

  add(item: T): void {
    const { chunk, at } = this.place(other => this.compare(other, item) >= 0)
    const target = this.chunks[chunk] ?? this.chunks[chunk - 1]
    if (!target) {
      this.chunks.push([item])
      return
    }
    if (chunk < this.chunks.length) target.splice(at, 0, item)
    else target.push(item)
    if (target.length > 2 * fullChunk) {
      this.chunks.splice(Math.min(chunk, this.chunks.length - 1) + 1, 0, target.splice(fullChunk))
    }
  }

  remove(item: T): void {
    const { chunk, at } = this.place(other => this.compare(other, item) >= 0)
    const target = this.chunks[chunk]
    const found = target?.[at]
    if (!target || found === undefined || this.compare(found, item) !== 0) return
    target.splice(at, 1)
    if (target.length === 0) this.chunks.splice(chunk, 1)
  }

  /** Upwards from the first item for which `reached` is true; `reached` must stay true once it is. */
  *from(reached: (item: T) => boolean): Generator<T> {
    const { chunk, at } = this.place(reached)
    for (let c = chunk, i = at; c < this.chunks.length; c++, i = 0) {
      for (const item of (this.chunks[c] ?? []).slice(i)) yield item
    }
  }

  /** Downwards from the last item for which `passed` is still false. */
  *downFrom(passed: (item: T) => boolean): Generator<T> {
    const { chunk, at } = this.place(passed)
    for (let c = chunk; c >= 0; c--) {
      const items = this.chunks[c] ?? []
      for (const item of items.slice(0, c === chunk ? at : items.length).reverse()) yield item
    }
  }

  private place(reached: (item: T) => boolean): { chunk: number; at: number } {
    const chunk = firstTrue(this.chunks.length, c => {
      const items = this.chunks[c]
      const last = items?.[items.length - 1]
      return last !== undefined && reached(last)
    })
    const items = this.chunks[chunk] ?? []
    const at = firstTrue(items.length, i => {
      const item = items[i]
      return item !== undefined && reached(item)
    })
    return { chunk, at }
  }
}

const firstTrue = (length: number, test: (at: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
