import { Text } from '@tarojs/components'
import '../dotted/dotted.scss'

/** 「今天的午饭，订满了」: a line breaks after a comma if it can, so no single character is left over. */
export function Phrases({ words }: { words: string }) {
  const parts = words.match(/[^，]+，?/g) ?? []
  if (parts.length < 2) return <>{words}</>
  return (
    <>
      {parts.map(part => (
        <Text key={part} className="n-part">
          {part}
        </Text>
      ))}
    </>
  )
}
