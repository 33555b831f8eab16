const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/Windows/, 'Windows 电脑'],
  [/Android/, '安卓'],
  [/iPad|iPhone/, '苹果手机或平板'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
]

const found = (list: readonly [RegExp, string][], agent: string) =>
  list.find(([sign]) => sign.test(agent))?.[1]

/** What a browser says of itself, as people tell computers apart: 「Windows 电脑 · Edge」. */
export const deskName = (agent: string): string =>
  [found(systems, agent), found(browsers, agent)].filter(Boolean).join(' · ')
