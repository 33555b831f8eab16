import { dyingAt } from '../../tests/support/dying'
import { callerNamed, COMMUNITY } from '../../tests/support/world'
import type { Service } from '../kit/serve'
import { finishMerges } from './steps-unmerge'
import { openTwoRecords, manager, MERGE, type TwoRecords } from '../../tests/support/two-records'

let two: TwoRecords
beforeEach(async () => void (two = await openTwoRecords()))
afterEach(() => two.canteen.world.close())

describe('killed after any line', () => {
  type Step = (service: Service) => Promise<unknown>
  /** Runs a step that dies after n calls of the store or of another function; true when it came to its end. */
  async function dies(n: number, step: Step): Promise<boolean> {
    const dying = dyingAt(n, two.canteen.world.db)
    await step(two.service(dying.db, dying.askFunction))
    return dying.calls() < n
  }
  const asManager =
    (action: string, input: unknown, key: string): Step =>
    service =>
      service({ action, input, key }, callerNamed(manager), 'test')

  async function afresh(): Promise<void> {
    await two.canteen.world.close()
    two = await openTwoRecords()
  }
  const finish = () => finishMerges(two.shelf, two.canteen.world.now + 120_000)

  test.each(['asking again', 'the clock'])('a merge is finished by %s', async who => {
    await two.merge()
    const wanted = two.view()
    for (let n = 1, over = false; !over; n += who === 'the clock' ? 3 : 1) {
      await afresh()
      over = await dies(n, asManager('merge', MERGE, 'merge-once-1'))
      const began = two.rows('merges').length > 0
      if (who === 'the clock' && began) await finish()
      else await two.merge()
      expect([n, { ...two.view(), twins: [] }]).toEqual([n, { ...wanted, twins: [] }])
    }
  })

  test.each(['asking again', 'the clock'])('an undoing is finished by %s', async who => {
    const { mergeId } = await two.merge()
    await two.unmerge(mergeId)
    const wanted = two.view()
    for (let n = 1, over = false; !over; n += who === 'the clock' ? 3 : 1) {
      await afresh()
      expect((await two.merge()).mergeId).toHaveLength(mergeId.length)
      const { _id } = two.rows<{ _id: string }>('merges')[0]!
      over = await dies(n, asManager('unmerge', { communityId: COMMUNITY, mergeId: _id }, 'unmerge-once'))
      const began = two.rows<{ state: string }>('merges')[0]?.state === 'unmerging'
      if (who === 'the clock' && began) await finish()
      else await two.unmerge(_id)
      expect([n, two.view()]).toEqual([n, wanted])
    }
  })
})
