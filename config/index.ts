import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile'

const plugins = ['plugin-aria.cjs', 'plugin-lean-wxml.cjs'].map(file => resolve(import.meta.dirname, file))
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } }

/** Screens run the same rules as the server; they lie beside `src`. */
const compile = { include: [resolve(import.meta.dirname, '../domain')] }

/** Taro's parser of HTML would travel to every phone, and no screen writes HTML; and WeChat has no `TextEncoder`. */
const forWeChat: NonNullable<IMiniAppConfig['webpackChain']> = (chain, webpack) => {
  const stand = resolve(import.meta.dirname, 'no-inner-html.js')
  const parser = /inner-html[\\/]parser(\.js)?$/
  chain.plugin('withoutHtml').use(webpack.NormalModuleReplacementPlugin, [parser, stand])
  const encoder = [resolve(import.meta.dirname, 'ascii-encoder.js'), 'TextEncoder']
  chain.plugin('withEncoder').use(webpack.ProvidePlugin, [{ TextEncoder: encoder }])
}

const gateway = `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`

/** `baseLevel`: how deep the templates go before they turn in a circle; 8 saves 22 KB of WXML. */
const mini = {
  baseLevel: 8,
  optimizeMainPackage: { enable: true },
  postcss,
  compile,
  webpackChain: forWeChat,
}

/**
 * How the phone is built, for WeChat (`weapp`) and for the browser (`h5`).
 * Sizes stay as written: `pxtransform` is off, because rpx follows the width of the screen and not the reader's eyes.
 */
export default defineConfig({
  projectName: 'nuanlin',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV'] ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false }, errorLevel: 1 },
  logger: { quiet: true, stats: false },
  // No cache: Taro writes outside of it which chunks app.js loads; a cached app.js forgets a chunk born later,
  // and every page that needs it stays white.
  cache: { enable: false },
  // Chinese stays Chinese: as \uXXXX each character would weigh twice.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  plugins,
  mini,
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // Only `npm run dev` has it: the pages from memory, everything else from the server beside it.
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      proxy: { '/fn': gateway, '/demo': gateway },
    },
    postcss,
    compile,
    webpackChain: chain => {
      chain.merge({
        infrastructureLogging: { level: 'error' },
        performance: { hints: false },
        stats: 'errors-warnings',
      })
    },
  },
})
