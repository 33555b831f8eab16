import { json, type Answer, type Door } from './answer'
import { readBody } from './read-body'
import type { Tokens } from './token'

/** Somebody one can be in the demo community. */
export interface DemoPerson {
  as: string
  name: string
  says: string
}

export const demoOpenid = (as: string) => `demo-${as}`

const closed: Answer = json(404, {
  says: '这里不是演示社区，不能用别人的身份进入。',
  english: 'This data folder was not made as a demo: nobody can be somebody else here.',
})
const nobody: Answer = json(404, {
  says: '演示社区里没有这个人。',
  english: 'Nobody of this name is in the demo.',
})

async function logIn(request: Parameters<Door>[0], people: readonly DemoPerson[], tokens: Tokens) {
  const said = await readBody(request)
  const as =
    'json' in said && typeof said.json === 'object' && said.json !== null && 'as' in said.json && said.json.as
  const person = people.find(one => one.as === as)
  return person ? json(200, { token: tokens.make(demoOpenid(person.as)) }) : nobody
}

/** `GET /demo/people` and `POST /demo/login`; both closed unless the data folder was made as a demo. */
export const demoDoor =
  (people: readonly DemoPerson[] | undefined, tokens: Tokens): Door =>
  (request, { pathname }) => {
    if (pathname !== '/demo/people' && pathname !== '/demo/login') return undefined
    if (!people) return closed
    if (pathname === '/demo/people' && request.method === 'GET') return json(200, people)
    if (pathname === '/demo/login' && request.method === 'POST') return logIn(request, people, tokens)
    return { ...nobody, status: 405 }
  }
