import { generate } from 'lean-qr'
import { gif } from '../../../src/components/qr-code/gif'
import { onePage, removePrograms, writeProgram } from '../fixture/write-program'
import { launch } from './mini-program'
import { qrPicture, scanQr } from './scan-qr'

const drawn = (text: string, cell: number): string => {
  const code = generate(text)
  const side = (code.size + 8) * cell
  const line = Array.from({ length: side }, (_, at) => Math.floor(at / cell) - 4)
  return gif(
    line.flatMap(y => line.map(x => Number(code.get(x, y)))),
    side,
  )
}

test.each([2, 4, 6])('a code drawn with cells of %i px is read back', cell => {
  expect(scanQr(drawn('NL1.meal.3052.2026-01-06.lunch.c2lnbmF0dXJl', cell))).toBe(
    'NL1.meal.3052.2026-01-06.lunch.c2lnbmF0dXJl',
  )
})

test('a picture without a code, and something that is no picture, are refused', () => {
  expect(() => scanQr(drawn('x', 1).slice(0, 60))).toThrow()
  expect(() => scanQr('https://example.com/code.gif')).toThrow('not the data URL')
})

test('the code on a page is found and read from what the page shows', async () => {
  const mini = await launch(
    writeProgram(
      onePage(
        `Page({ data: { code: ${JSON.stringify(drawn('3052', 4))} } })`,
        '<view><image src="{{code}}"/></view>',
      ),
    ),
  )
  expect(scanQr(qrPicture(mini.tree))).toBe('3052')
  mini.close()
  removePrograms()
})
