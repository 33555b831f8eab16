/** 梧桐里: an invented community of six buildings with one canteen; area 999999 is nobody's. */
export const community = '999999001001'
export const canteen = `${community}.k1`

export const communitySetUp = {
  id: community,
  name: '梧桐里社区',
  phone: '19908000001',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5, 6] },
  above: { county: '和宁县', street: '青石街道' },
  grids: [
    { id: `${community}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼', '3号楼'] },
    { id: `${community}.g2`, name: '第二网格', buildings: ['4号楼', '5号楼', '6号楼'] },
  ],
}

export const canteenSetUp = {
  id: canteen,
  name: '梧桐里饭堂',
  meals: {
    lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } },
    dinner: { opens: '17:00', shuts: '18:00', cutOff: { serviceDaysBefore: 0, at: '15:00' } },
  },
  serviceWeekdays: [1, 2, 3, 4, 5, 6],
  ways: ['dine-in' as const, 'takeaway' as const, 'delivery' as const],
  policyTemplate: 'shenzhen',
}
