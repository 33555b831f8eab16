import { text as own } from './data-text'
import type { Voice } from './voice'

/** What staff read who put somebody's record right on his word. */
export const text = {
  title: (name: string) => `${name}的资料`,
  parts: { record: '资料', consents: '同意', history: '经过' },
  tabs: '看哪一样',
  lead: '他怎么说就怎么改。改了他自己看得到，三十天里能退回。',
  looks: '谁看过完整号码',
  deeds: '改过什么',
} as const

const heard = { label: '他怎么告诉您的', first: '先选他怎么告诉您的' }

/** A record in the words of staff: what is asked of its owner may be read out to him as it stands. */
export const staffVoice: Voice = {
  channels: {
    ...heard,
    options: [
      { value: 'counter', label: '当面说的' },
      { value: 'door', label: '上门说的' },
      { value: 'phone', label: '电话里说的' },
    ],
  },
  hows: {
    ...heard,
    options: [
      { value: 'oral', label: '当面说的' },
      { value: 'paper', label: '签了字' },
      { value: 'phone', label: '电话里说的' },
    ],
  },
  text: {
    ...own,
    tapToCorrect: '点一下就能改。',
    byOffice: (field: string) => `${field}不用单独改`,
    byOfficeLine: '这一项在这里改不了，请社区主任来改。',
    close: '先不改',
    consentsLead: '念给他听，他说了才算。',
    agree: (purpose: string) => `他同意「${purpose}」`,
    takeBack: (purpose: string) => `他收回「${purpose}」`,
    agreeSure: (purpose: string) => `记下：他同意「${purpose}」`,
    takeBackSure: (purpose: string) => `记下：他收回「${purpose}」`,
    agreeTitle: (purpose: string) => `记下他同意「${purpose}」？`,
    takeBackTitle: (purpose: string) => `记下他收回「${purpose}」？`,
    agreed: (purpose: string) => `记下了，他同意「${purpose}」。`,
    tookBack: (purpose: string) => `记下了，他收回了「${purpose}」。`,
    stay: '先不记',
    basicKept: '收回这一项就是注销。他真不想用了，请他在「隐私」里办，或者请社区主任来办。',
    noDeedsLine: '以后谁改了、怎么改的，都在这里，他自己也看得到。',
    noLooksLine: '工作人员看一次他的电话或证件号，这里就记一次。',
    you: '本人',
  },
}
