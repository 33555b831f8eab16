/**
 * Taro drops every `aria-*` on its way into WXML. This gives the components we use the ones we say,
 * in the templates (so that WeChat reads them) and in the runtime (so that Taro sends them).
 */
const { resolve } = require('node:path')
const attributes = require('./aria-components.json')

module.exports = ctx =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [].concat(platform.runtimePath, resolve(__dirname, 'aria-runtime.js'))
    },
  })
