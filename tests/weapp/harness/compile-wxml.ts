import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { componentsOf, filesOf } from './dist-files'
import { runWechatCompiler } from './wechat-compilers'

const withoutEnding = (path: string): string => path.replace(/\.wxml$/, '')

/** wcc wants to be told which tags of a file are components: `count file n name…`, all in one argument. */
const componentArgument = (dist: string, wxml: readonly string[]): string => {
  const parts = wxml
    .map(file => ({ file, names: [...componentsOf(dist, withoutEnding(file)).keys()] }))
    .filter(({ names }) => names.length > 0)
    .map(({ file, names }) => [file, String(names.length), ...names].join(' '))
  return [String(parts.length), ...parts].join(' ')
}

/** The WXML of a whole mini program as WeChat compiles it; complaints are the compiler's own words. */
export const compileWxml = (dist: string): { code: string; complaints: string } => {
  const wxml = filesOf(dist, '.wxml')
  const args = ['-d', '-cc', componentArgument(dist, wxml), ...wxml, ...filesOf(dist, '.wxs'), '-gn', '$gwx']
  return runWechatCompiler('wcc', dist, args)
}

const compiled = new Map<string, { stamp: string; script: Script }>()

const stampOf = (dist: string): string =>
  filesOf(dist, '.wxml', '.wxs', '.json')
    .map(file => `${file}:${statSync(join(dist, file)).mtimeMs}`)
    .join('|')

/** The compiled views as a script that yields `$gwx`; compiled again only when a file changed. */
export const viewScript = (dist: string): Script => {
  const stamp = stampOf(dist)
  const known = compiled.get(dist)
  if (known?.stamp === stamp) return known.script
  const { code, complaints } = compileWxml(dist)
  if (complaints.trim() !== '') throw new Error(`wcc refuses the WXML of ${dist}: ${complaints.trim()}`)
  const script = new Script(
    `(function(){var window=this,global=this,__wxAppCode__={};${code};return $gwx})`,
    {
      filename: 'wcc-output.js',
    },
  )
  compiled.set(dist, { stamp, script })
  return script
}
