import { Text } from '@tarojs/components'
import './dotted.scss'

const dot = ' · '

/** 「11月21日 星期六 · 明天」: a line breaks after a dot if it can, never before it. */
export function Dotted({ words }: { words: string }) {
  const parts = words.split(dot)
  const last = parts.pop() ?? ''
  if (parts.length === 0) return <>{words}</>
  return (
    <>
      {parts.map(part => (
        <Text key={part} className="n-part">
          {part}
          <Text className="n-dot">·</Text>
        </Text>
      ))}
      <Text className="n-part">{last}</Text>
    </>
  )
}
