/**
 * Taro gives every View, at every depth, each event and attribute WeChat has: 20 KB of templates, and a message to
 * the logic layer for every move of a finger. We press, we do not drag: only what the kit uses is left.
 * `plugin-lean-wxml.test.ts` fails when a screen asks for something that was taken away here.
 */
const { dropped } = require('./lean-wxml.json')

const taken = new Set(dropped.map(name => name.toLowerCase()))
const kept = attribute => attribute.startsWith('aria-') || !taken.has(attribute.toLowerCase())
const lean = attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([attribute]) => kept(attribute)))

module.exports = ctx => {
  // Taro includes both unasked; a screen that uses a ScrollView puts it back.
  ctx.modifyComponentConfig(({ componentConfig }) => {
    for (const unasked of ['scroll-view', 'catch-view']) componentConfig.includes.delete(unasked)
  })
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.modifyCompProps = (component, attributes) =>
        component === 'view' || component === 'text' || component === 'image' ? lean(attributes) : attributes
    },
  })
}
