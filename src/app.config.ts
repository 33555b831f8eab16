const onWeb = process.env['TARO_ENV'] === 'h5'

export default {
  pages: [
    'pages/home/today/index',
    'pages/meals/canteen/index',
    'pages/people/family/index',
    'pages/people/me/index',
    'pages/meals/book/index',
    'pages/meals/confirm/index',
    'pages/meals/done/index',
    'pages/meals/code/index',
    'pages/people/sign-in/index',
  ],
  subPackages: [
    {
      root: 'packages/people',
      pages: [
        'ask-family/index',
        'join-family/index',
        'family-code/index',
        'register/index',
        'record/index',
        'consents/index',
        'history/index',
        'privacy/index',
        'leave/index',
        'desk/index',
      ],
    },
    { root: 'packages/staff', pages: ['counter/index', 'call-list/index', 'board/index', 'kitchen/index'] },
    {
      root: 'packages/care',
      pages: [
        'search/index',
        'person/index',
        'enrol/index',
        'expiring/index',
        'building/index',
        'twins/index',
        'compare/index',
        'trust/index',
      ],
    },
    ...(onWeb ? [{ root: 'packages/desk', pages: ['sign-in/index', 'first/index', 'import/index'] }] : []),
    ...(onWeb ? [{ root: 'packages/gallery', pages: ['components/index'] }] : []),
  ],
  tabBar: {
    custom: true,
    color: '#494C43',
    selectedColor: '#1F5B48',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/today/index', text: '首页' },
      { pagePath: 'pages/meals/canteen/index', text: '饭堂' },
      { pagePath: 'pages/people/family/index', text: '家里人' },
      { pagePath: 'pages/people/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '暖邻',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F3EC',
    backgroundTextStyle: 'dark',
  },
  darkmode: false,
  lazyCodeLoading: 'requiredComponents',
}
