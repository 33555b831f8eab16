/** Stands in for Taro's HTML parser, 12 KB of the main package: a screen is built from components, never from HTML. */
export function parser() {
  throw new Error('This program writes no HTML: build the screen from components.')
}
