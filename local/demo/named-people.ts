/** The people one meets in the demo, as rows of a roster; numbers are of an area that belongs to nobody. */
const headings = [
  '楼栋',
  '单元',
  '房号',
  '户主',
  '姓名',
  '性别',
  '身份证号',
  '联系电话',
  '人员类别',
  '备注',
] as const

const lines = [
  '5号楼,1单元,302,陆守义,沈桂珍,女,999999194403120020,19908012046,高龄,少盐',
  '5号楼,1单元,302,陆守义,陆守义,男,999999194505200013,19908013061,高龄,',
  '6号楼,2单元,501,陆敏,陆敏,女,999999197409080043,19908019052,,',
  '4号楼,1单元,101,韩秀云,韩秀云,女,999999194408020061,19908013020,高龄 独居,软烂',
  '5号楼,3单元,204,丁长庚,丁长庚,男,999999195001150037,19908013044,,少盐',
  '4号楼,2单元,302,邱素芬,邱素芬,女,999999195506070083,19908013072,,',
  '6号楼,2单元,103,柳月英,柳月英,女,999999195603300020,19908013009,独居,低糖',
  '4号楼,2单元,401,傅启明,傅启明,男,999999194704250056,19908013055,,少盐 软烂',
  '6号楼,1单元,201,乔敏,乔敏,女,999999199102110024,19908018001,,',
  '6号楼,1单元,202,周建民,周建民,男,999999196811300070,19908018002,,',
  // Entered a second time by ear, without an ID number: two who look like somebody above.
  '6号楼,2单元,103,柳月英,柳月瑛,女,,19908013009,,低糖',
  '5号楼,3单元,204,丁长庚,丁长耕,男,,19908013044,,',
] as const

export const namedRows = lines.map((line, at) => {
  const values = line.split(',')
  return { line: at + 2, cells: Object.fromEntries(headings.map((heading, n) => [heading, values[n] ?? ''])) }
})

/** By the word with which one becomes them in the demo. */
export const idNumbers = {
  shen: '999999194403120020',
  lu: '999999194505200013',
  lumin: '999999197409080043',
  qiao: '999999199102110024',
  zhou: '999999196811300070',
} as const

export type Named = keyof typeof idNumbers
