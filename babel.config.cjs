/** Taro asks for this file at the root: TypeScript and JSX for the phone. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
