/* eslint-disable @typescript-eslint/no-deprecated -- the one door to react-test-renderer, pinned with React 18 */
import type { ReactElement } from 'react'
import { act, create, type ReactTestInstance } from 'react-test-renderer'

const wordsOf = (node: ReactTestInstance | string): string =>
  typeof node === 'string' ? node : node.children.map(wordsOf).join('')

const isHost = (node: ReactTestInstance) => typeof node.type === 'string'
const role = (node: ReactTestInstance): unknown => node.props['aria-role']
const pressable = new Set<unknown>(['button', 'radio', 'checkbox', 'tab'])

/** A rendered screen as a person meets it: by its words and its keys. */
export function show(element: ReactElement) {
  let made: ReturnType<typeof create> | undefined
  act(() => {
    made = create(element)
  })
  const root = made!.root
  const hosts = () => root.findAll(isHost)
  const name = (node: ReactTestInstance): string => {
    const label: unknown = node.props['aria-label']
    return typeof label === 'string' ? label : wordsOf(node)
  }
  const keys = () => hosts().filter(node => pressable.has(role(node)))
  const key = (wanted: string) => {
    const found =
      keys().find(node => name(node) === wanted) ?? keys().find(node => name(node).includes(wanted))
    if (!found) throw new Error(`No key 「${wanted}」 among ${keys().map(name).join('｜')}`)
    return found
  }
  const field = (label: string) => {
    const found = hosts().find(node => node.type === 'input' && node.props['aria-label'] === label)
    if (!found) throw new Error(`No field 「${label}」`)
    return found
  }
  return {
    words: () => wordsOf(root),
    hosts,
    keys: () => keys().map(name),
    isOff: (wanted: string) => key(wanted).props['aria-disabled'] === 'true',
    isChosen: (wanted: string) =>
      key(wanted).props['aria-checked'] === 'true' || key(wanted).props['aria-selected'] === 'true',
    /** Taps a key as a finger does: one that is off ignores it. */
    press: (wanted: string) => act(() => (key(wanted).props as { onClick?: () => void }).onClick?.()),
    type: (label: string, value: string) =>
      act(() => (field(label).props as { onInput: (event: unknown) => void }).onInput({ detail: { value } })),
    /** Enter, which a scanner gun presses by itself. */
    enter: (label: string) => act(() => (field(label).props as { onConfirm: () => void }).onConfirm()),
    /** Lets time pass, where the test has taken the clock away. */
    later: (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms).then(() => undefined)),
    /** The buttons that say: press me next. */
    lamps: () =>
      hosts().filter(
        node =>
          /\bn-btn-main\b/.test(String(node.props['className'])) && node.props['aria-disabled'] !== 'true',
      ).length,
    /** Waits until what was begun in the background has come to rest. */
    settle: async () => {
      for (let turn = 0; turn < 5; turn += 1) await act(() => Promise.resolve())
    },
    again: (next: ReactElement) => act(() => made!.update(next)),
    gone: () => act(() => made!.unmount()),
    withClass: (wanted: string) =>
      hosts().filter(node => String(node.props['className']).split(' ').includes(wanted)),
  }
}
