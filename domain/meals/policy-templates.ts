import type { MealPolicy } from './policy'

const common = {
  ageRule: 'onBirthday',
  areaScope: 'city',
  eligibility: { minAge: 60, hukou: 'presumed', residence: 'presumed' },
  discounts: [],
  quota: [{ period: 'day', max: 1 }],
  mealTypes: ['lunch', 'dinner'],
  dayType: 'any',
} as const satisfies Partial<MealPolicy>

const PRESUMED = '户籍、居住以名册为准，名册没写的按符合处理。'

/** Shenzhen, Civil Affairs Bureau, 2025-01-20: workday lunch, 15 yuan for key groups and from 100, 5 from 70 to 99. */
const shenzhen: MealPolicy = {
  ...common,
  id: 'shenzhen',
  name: '深圳长者助餐（15 元/5 元）',
  validFrom: '2025-01-20',
  sourceNote: `深圳市民政局 2025-01-20：工作日午餐，重点群体和百岁老人每餐不超过 15 元，70–99 岁不超过 5 元，以实际消费为准。${PRESUMED}`,
  bands: [
    {
      who: { ageFrom: 60, anyOf: ['特困', '低保', '低保边缘', '优抚', '计生特殊'] },
      relief: { kind: 'fixedOff', offFen: 1500 },
    },
    { who: { ageFrom: 100 }, relief: { kind: 'fixedOff', offFen: 1500 } },
    { who: { ageFrom: 70, ageTo: 99 }, relief: { kind: 'fixedOff', offFen: 500 } },
  ],
  layers: [{ payer: 'city', share: 'rest' }],
  mealTypes: ['lunch'],
  dayType: 'workday',
}

/** Guangzhou, February 2025: a quarter of each lunch and dinner, at most 3 yuan, each meal counted once. */
const guangzhou: MealPolicy = {
  ...common,
  id: 'guangzhou',
  name: '广州长者饭堂（四分之一，最多 3 元）',
  validFrom: '2025-02-01',
  sourceNote: `广州市 2025 年 2 月报道：60 岁以上户籍居家老人，午餐、晚餐各按餐费四分之一补助，每餐最多 3 元。起始日取当月 1 日。${PRESUMED}`,
  bands: [{ who: {}, relief: { kind: 'ratioOff', rateBp: 2500, capFen: 300 } }],
  layers: [{ payer: 'city', share: 'rest' }],
  quota: [{ period: 'meal', max: 1 }],
}

/** Shanghai Putuo, 2025-12-22: 9折 from 60, 8.5折 from 80 for all who live there; registered residents get more daily. */
const putuo: MealPolicy = {
  ...common,
  id: 'putuo',
  name: '上海普陀长者助餐（折扣加补贴）',
  areaScope: 'district',
  validFrom: '2025-12-22',
  sourceNote: `上海市普陀区 2025-12-22：60–79 岁九折、80 岁以上八五折；户籍老人每天一次：低保满 8 元补 5 元，60–79 岁满 15 元补 2 元，80 岁以上满 15 元补 3 元。原文没说“满”按折前还是折后，这里按折后，可改。${PRESUMED}`,
  discounts: [
    { who: { ageFrom: 60, ageTo: 79 }, payBp: 9000 },
    { who: { ageFrom: 80 }, payBp: 8500 },
  ],
  bands: [
    {
      who: { anyOf: ['低保'] },
      relief: { kind: 'fixedOff', offFen: 500 },
      minSpend: { fen: 800, on: 'afterDiscount' },
    },
    {
      who: { ageFrom: 80 },
      relief: { kind: 'fixedOff', offFen: 300 },
      minSpend: { fen: 1500, on: 'afterDiscount' },
    },
    {
      who: { ageFrom: 60, ageTo: 79 },
      relief: { kind: 'fixedOff', offFen: 200 },
      minSpend: { fen: 1500, on: 'afterDiscount' },
    },
  ],
  layers: [{ payer: 'district', share: 'rest' }],
}

/** Guangzhou Zengcheng, Zhengguo town, March 2020: 11, 9 or 7 yuan off in three layers that are lost away from home. */
const zengcheng: MealPolicy = {
  ...common,
  id: 'zengcheng',
  name: '广州增城正果长者饭堂（市、区、镇三级）',
  areaScope: 'street',
  validFrom: '2020-03-01',
  sourceNote: `广州市增城区正果镇 2020 年 3 月：餐价 12 元，困难老人补 11 元，80 岁以上补 9 元，60–79 岁补 7 元；市、区各 3 元，其余由镇补。跨镇没有镇补，跨区没有区补。起始日取当月 1 日。${PRESUMED}`,
  bands: [
    { who: { anyOf: ['特困', '低保', '低收入', '优抚'] }, relief: { kind: 'fixedOff', offFen: 1100 } },
    { who: { ageFrom: 80 }, relief: { kind: 'fixedOff', offFen: 900 } },
    { who: { ageFrom: 60, ageTo: 79 }, relief: { kind: 'fixedOff', offFen: 700 } },
  ],
  layers: [
    { payer: 'city', share: 300 },
    { payer: 'district', share: 300, lostWhen: 'otherDistrict' },
    { payer: 'street', share: 'rest', lostWhen: 'otherStreet' },
  ],
  quota: [{ period: 'meal', max: 1 }],
}

/** After Baofeng, Dongjie community, September 2023: a flat own share by age, nothing from 80 on. */
const flatPay: MealPolicy = {
  ...common,
  id: 'flat-pay',
  name: '按年龄付固定餐费（宝丰式）',
  areaScope: 'community',
  validFrom: '2023-09-12',
  sourceNote: `参照宝丰县东街社区 2023-09-12 报道：65–80 岁按年龄段付 2–3 元，80 岁以上免费，一日三餐。年龄段未公布，70 岁为分界是样例，请按本社区改。${PRESUMED}`,
  eligibility: { minAge: 65, hukou: 'any', residence: 'presumed' },
  bands: [
    { who: { ageFrom: 80 }, relief: { kind: 'free' } },
    { who: { ageFrom: 70, ageTo: 79 }, relief: { kind: 'fixedPay', payFen: 200 } },
    { who: { ageFrom: 65, ageTo: 69 }, relief: { kind: 'fixedPay', payFen: 300 } },
  ],
  layers: [{ payer: 'street', share: 'rest' }],
  quota: [{ period: 'meal', max: 1 }],
  mealTypes: ['breakfast', 'lunch', 'dinner'],
}

/** Tariffs that were found in public sources, to start from; each is copied into a community's data and edited there. */
export const policyTemplates = { shenzhen, guangzhou, putuo, zengcheng, flatPay }
