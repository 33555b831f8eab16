import type { IconName } from '../../components/icon/icon'
import { pages, type Params } from '../../lib/routes'
import type { Card } from './care-card'
import { text as codes } from './care-code-text'
import { text as helpers } from './care-helpers-text'
import { text } from './care-text'

export interface CareWay {
  id: string
  icon: IconName
  title: string
  line: string
  page: string
  params: Params
}

const helpersLine = ({ helpers: list = [] }: Card) =>
  helpers.wayLine(list.length, list.filter(({ agreed }) => !agreed).length)

/** What staff may do for somebody on a page of its own; each only where the card says that they may. */
export function waysFor(card: Card): CareWay[] {
  const { id, may } = card
  const way = (needs: readonly string[], one: Omit<CareWay, 'params'>, params: Params = {}): CareWay[] =>
    needs.some(need => may.includes(need)) ? [{ ...one, params: { id, ...params } }] : []
  const code = card.linked
    ? { title: codes.unlink, line: codes.unlinkLine }
    : { title: codes.self, line: codes.selfLine }
  const isOpen = may.includes('correct') || may.includes('consent')
  return [
    ...way(['correct', 'consent'], {
      id: 'record',
      icon: 'pencil',
      page: pages.careRecord,
      ...text.ways.record,
    }),
    ...way(['recordHelper', 'endHelp'], {
      ...{ id: 'helpers', icon: 'people', page: pages.careHelpers },
      ...{ title: helpers.way, line: helpersLine(card) },
    }),
    ...way(['invite', 'unlink'], { id: 'code', icon: 'code', page: pages.careCode, ...code }),
    ...way(
      ['familyCode'],
      {
        id: 'familyCode',
        icon: 'person-plus',
        page: pages.careCode,
        title: codes.family,
        line: codes.familyLine,
      },
      { whom: 'family' },
    ),
    ...(isOpen
      ? []
      : way(
          ['history'],
          { id: 'history', icon: 'list', page: pages.careRecord, ...text.ways.history },
          { part: 'history' },
        )),
  ]
}
