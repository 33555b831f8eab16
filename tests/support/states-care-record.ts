import { han, qiao, type Community } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { people, settled } from './states-care-village'
import { FRIDAY } from './world'

const record = { kind: 'staff', who: qiao, arrange: settled, url: `${pages.careRecord}?id=${han}` } as const

const corrected = async (community: Community): Promise<void> => {
  await settled(community)
  await people(community, qiao, 'correct', {
    personId: han,
    changes: { door: '2单元403' },
    channel: 'door',
  })
  await people(community, qiao, 'phoneOf', { personId: han, why: 'help' })
}

/** A record that staff put right on its owner’s word, with his consents and what was done. */
export const careRecordStates: ScreenState[] = [
  {
    ...record,
    name: 'care/record',
    says: /韩秀云的资料.*他怎么说就怎么改.*2单元402.*软烂、少盐.*钥匙在对门/,
  },
  {
    ...record,
    name: 'care/record-door',
    prepare: async phone => {
      await phone.tap('门牌')
      await phone.type('2单元403', '门牌')
    },
    says: /改门牌.*他怎么告诉您的.*先选他怎么告诉您的/,
  },
  {
    ...record,
    name: 'care/record-corrected',
    prepare: async phone => {
      await phone.tap('门牌')
      await phone.type('2单元403', '门牌')
      await taps('上门说的', '改好了')(phone)
    },
    says: /门牌改好了.*2单元403/,
  },
  {
    ...record,
    name: 'care/record-follows',
    prepare: taps('出生日期'),
    says: /出生日期不用单独改.*跟着身份证号走/,
  },
  {
    ...record,
    name: 'care/consents',
    url: `${pages.careRecord}?id=${han}&part=consents`,
    says: /念给他听.*饮食和照顾.*他收回「饮食和照顾」.*他同意「照片宣传」/,
  },
  {
    ...record,
    name: 'care/consent-heard',
    url: `${pages.careRecord}?id=${han}&part=consents`,
    prepare: taps('他同意「照片宣传」', '签了字'),
    says: /记下他同意「照片宣传」？.*签了字.*先不记/,
  },
  {
    ...record,
    name: 'care/history',
    url: `${pages.careRecord}?id=${han}&part=history`,
    arrange: corrected,
    says: /改了资料：门牌.*乔敏.*上门.*退回去.*看了手机号/,
  },
  {
    ...record,
    name: 'care/history-gone',
    url: `${pages.careRecord}?id=${han}`,
    arrange: async community => {
      await settled(community)
      await people(community, qiao, 'lock', { personId: han, on: FRIDAY, evidence: '家属电话' })
    },
    says: /韩秀云的资料(?!.*他怎么说就怎么改).*停用了资料/,
  },
]
