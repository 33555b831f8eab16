/** What people read on every screen, whatever it is about. */
export const text = {
  offlineTitle: '现在没有网络',
  offlineLine: '取餐码照样能用，不用着急',
  offlineNote: '订饭要等连上网，或者打电话。',
  keptFrom: (clock: string) => `这是 ${clock}\u00a0存在手机里的`,
  notFresh: '刚才没看成新的，是我们这边的事',
  again: '再看一次',
  looking: '正在看，请稍等…',
} as const
