import { nothing, type Examples } from '../examples'
import { CallBar } from './call-bar'

const keys = { onRead: nothing, onStop: nothing, onCall: nothing }

export const examples: Examples = {
  平常: () => <CallBar {...keys} reading={false} />,
  正在读: () => <CallBar {...keys} reading />,
  现在没人: () => <CallBar {...keys} reading={false} onLeaveWord={nothing} />,
}
