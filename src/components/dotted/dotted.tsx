import { Fragment } from 'react'
import { Text } from '@tarojs/components'
import './dotted.scss'

/** 「11月21日 星期六 · 明天」: a line may break after a dot and nowhere else. */
export function Dotted({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={part}>
          <Text className="n-dotted">
            {part}
            {at < parts.length - 1 ? <Text className="n-dot"> · </Text> : null}
          </Text>
          {/* a place to break */ '\u200b'}
        </Fragment>
      ))}
    </>
  )
}
