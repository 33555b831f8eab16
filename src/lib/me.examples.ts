import type { Me } from './session'

/** Grandmother Shen, who books for herself. */
export const shen: Me = {
  id: 'pshenguizhen1',
  name: '沈桂珍',
  greeting: '沈奶奶',
  home: '999999001001.b5',
  helps: [],
  helpers: [{ id: 'plumin000001', name: '陆敏', call: '妈妈', agreed: true, since: 0 }],
  desks: [],
  grants: [],
  office: { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true },
}
