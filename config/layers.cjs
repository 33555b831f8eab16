/**
 * Who may import whom. Each rule says what a folder must never reach, and why; each has a probe in
 * tests/architecture/layers.test.ts that proves it bites.
 */
const never = (name, comment, from, to, { except, ...more } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { path: to, ...(except && { pathNot: except }), ...more },
})
const tests = '(\\.test\\.tsx?$|/testing/)'
const service = '^cloudfunctions/(?!kit/)([^/]+)/'
const domainService = '^domain/(?!kernel/)([^/]+)/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file.',
      from: {},
      to: { circular: true },
    },
    never(
      'domain-is-pure',
      'Rules run anywhere: of all packages only zod, the calendar and the readings of names may come in.',
      { path: '^domain/', pathNot: tests },
      '.+',
      {
        except: ['^domain/', 'node_modules/(zod|tyme4ts|pinyin-pro)/'],
      },
    ),
    never(
      'only-contracts-know-zod',
      'A rule that the phone runs must not drag a schema library along.',
      { path: '^domain/', pathNot: ['/(contract[^/]*|views|shapes)\\.ts$', tests] },
      'node_modules/zod/',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'domain-services-are-strangers',
      'One service may not reach into another; what they share is in kernel.',
      domainService,
      domainService,
      { except: ['^domain/$1/'] },
    ),
    never(
      'kernel-knows-no-service',
      'The kernel lies under every service.',
      '^domain/kernel/',
      '^domain/(?!kernel/)',
    ),
    never(
      'front-never-sees-back',
      'The phone may import a contract’s types, never the server.',
      { path: '^src/', pathNot: tests },
      '^(cloudfunctions|local|tests|config)/',
    ),
    never(
      'back-never-sees-front',
      'Functions know no screens.',
      { path: '^cloudfunctions/', pathNot: tests },
      '^(src|local|tests|config)/',
    ),
    never('functions-are-strangers', 'Each function is deployed alone.', service, service, {
      except: ['^cloudfunctions/$1/'],
    }),
    never(
      'kit-knows-no-service',
      'The kit serves every function.',
      { path: '^cloudfunctions/kit/', pathNot: tests },
      '^(domain/(?!kernel/)|cloudfunctions/(?!kit/))',
    ),
    never(
      'one-door-to-the-cloud',
      'Only the kit’s database file may import the SDK.',
      { path: '^(domain|cloudfunctions|src|local)/', pathNot: ['^cloudfunctions/kit/database\\.ts$', tests] },
      'node_modules/@cloudbase/',
    ),
    never(
      'only-stores-touch-data',
      'A handler speaks to its store, not to the database.',
      { path: '^cloudfunctions/(?!kit/)[^/]+/(?!store|service|index)[^/]+\\.ts$', pathNot: tests },
      '^cloudfunctions/kit/database\\.ts$',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'a-function-speaks-its-own-language',
      'A service reads only its own domain folder and the kernel.',
      { path: service, pathNot: tests },
      '^domain/(?!kernel/)([^/]+)/',
      { except: ['^domain/$1/'] },
    ),
    never(
      'components-are-domain-free',
      'A component could live in another product.',
      '^src/components/',
      '^(domain|src/(features|pages|packages|lib))/',
    ),
    never(
      'features-are-strangers',
      'Features are composed in pages.',
      '^src/features/([^/]+)/',
      '^src/features/([^/]+)/',
      { except: ['^src/features/$1/'] },
    ),
    never(
      'a-feature-speaks-its-own-language',
      'A feature reads only its own domain folder and the kernel.',
      '^src/features/([^/]+)/',
      '^domain/(?!kernel/)([^/]+)/',
      { except: ['^domain/$1/'] },
    ),
    never(
      'features-never-import-pages',
      'Pages are the top.',
      '^src/(features|components|lib)/',
      '^src/(pages|packages)/',
    ),
    never(
      'lib-is-the-bottom',
      'lib knows no feature and no component.',
      { path: '^src/lib/', pathNot: tests },
      '^src/(features|components|pages|packages)/',
    ),
    never(
      'pages-go-through-features',
      'A page never builds its own client.',
      '^src/(pages|packages)/',
      '^src/lib/call\\.ts$',
    ),
    never(
      'pages-show-features-only',
      'A page knows screens, not rules.',
      '^src/(pages|packages)/',
      '^domain/',
    ),
    never(
      'phone-takes-types-only',
      'The phone carries no zod: import type from contracts and views.',
      { path: '^src/', pathNot: tests },
      '^domain/.*/(contract[^/]*|views|shapes)\\.ts$',
      { dependencyTypesNot: ['type-only'] },
    ),
    never(
      'phone-carries-no-calendar',
      'The calendar is 1 MB; the server answers with its words.',
      { path: '^src/', pathNot: tests },
      '^domain/kernel/calendar\\.ts$',
    ),
    never(
      'phone-carries-no-pinyin',
      'The dictionary is 300 KB: functions read names, rules and screens are given the readings.',
      { path: '^(src|domain)/', pathNot: tests },
      '^domain/kernel/pinyin\\.ts$',
    ),
    never(
      'nobody-imports-local',
      'The one-machine shape is a composition root.',
      { path: '^(domain|cloudfunctions|src)/', pathNot: tests },
      '^local/',
    ),
    never(
      'local-cloud-is-a-stranger',
      'The local cloud knows as little of us as the real one.',
      { path: '^local/cloud/', pathNot: tests },
      '^(domain|cloudfunctions|src|local/(?!cloud/))',
    ),
    never(
      'no-test-code-in-product',
      'Test helpers stay in tests.',
      { path: '^(domain|cloudfunctions|src|local)/', pathNot: tests },
      '^tests/',
    ),
    never(
      'no-dev-packages-in-product',
      'What runs must be installed where it runs.',
      { path: '^(domain|cloudfunctions|local)/', pathNot: tests },
      '.+',
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css|json)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'] },
  },
}
