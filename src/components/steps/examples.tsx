import type { Examples } from '../examples'
import { Steps } from './steps'

export const examples: Examples = {
  走到第三步: () => (
    <Steps
      steps={[
        { id: 'dispatch', at: 'did', title: '社区派单', line: '今天 9:18，乔敏派给水电组' },
        { id: 'accept', at: 'now', title: '红管家接单', line: '卢师傅，下午 2:00 上门' },
        { id: 'rate', at: 'todo', title: '您来评单' },
      ]}
    />
  ),
}
