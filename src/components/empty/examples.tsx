import type { Examples } from '../examples'
import { Empty } from './empty'

export const examples: Examples = {
  一直没有: () => <Empty title="还没订过饭" line="订好了，会出现在这里。" />,
  这周没有: () => <Empty title="这周还没订饭" line="明天有番茄炖牛腩，还有 38 份。订好了，会出现在这里。" />,
  这个人没有: () => <Empty title="爸爸明天没订饭" line="替他订好了，会出现在这里。" />,
}
