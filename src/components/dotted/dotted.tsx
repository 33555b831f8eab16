import { Text } from '@tarojs/components'
import './dotted.scss'

const dot = ' · '

/** How much of the words before a dot stays on its line. */
const tail = 2

const WithDot = ({ part }: { part: string }) => (
  <>
    <Text>{part.slice(0, -tail)}</Text>
    <Text className="nb">
      {part.slice(-tail)}
      <Text className="n-dot">·</Text>
    </Text>
  </>
)

/** 「11月21日 星期六 · 明天」: a line may break after a dot, never before it. */
export function Dotted({ words }: { words: string }) {
  const parts = words.split(dot)
  const last = parts.pop() ?? ''
  return (
    <>
      {parts.map(part => (
        <WithDot key={part} part={part} />
      ))}
      {parts.length ? <Text>{last}</Text> : last}
    </>
  )
}
