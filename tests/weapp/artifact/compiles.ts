import { Script } from 'node:vm'
import { compileWxml } from '../harness/compile-wxml'
import { filesOf, readText } from '../harness/dist-files'
import { runWechatCompiler } from '../harness/wechat-compilers'
import { type ArtifactRule } from './complaint'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('error file count'))

const scriptFault = (dist: string, file: string): string[] => {
  try {
    new Script(`(function(require,module,exports){${readText(dist, file)}\n})`, { filename: file })
    return []
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

export const compiles: ArtifactRule[] = [
  { says: "WeChat's compiler takes every WXML", broken: dist => linesOf(compileWxml(dist).complaints) },
  {
    // wcsc says what it means on stderr only
    says: "WeChat's compiler takes every WXSS",
    broken: dist =>
      linesOf(runWechatCompiler('wcsc', dist, ['-db', '-pc', '0', ...filesOf(dist, '.wxss')]).complaints),
  },
  {
    says: 'every script parses',
    broken: dist => filesOf(dist, '.js').flatMap(file => scriptFault(dist, file)),
  },
  {
    says: 'every JSON file is JSON',
    broken: dist =>
      filesOf(dist, '.json').flatMap(file => {
        try {
          JSON.parse(readText(dist, file))
          return []
        } catch (error) {
          return [`${file}: ${String(error)}`]
        }
      }),
  },
]
