import { useEffect, useState } from 'react'
import { BigButton } from '../../../components/big-button/big-button'
import { Icon } from '../../../components/icon/icon'
import { Seg } from '../../../components/seg/seg'
import { dateWord, weekdayWord } from '../../../lib/clock-words'
import { goTab, pages, replace } from '../../../lib/routes'
import { mealWord } from '../meal-words'
import type { Kitchen } from '../staff-api'
import { checksOf, sheetOf, type Sheet } from '../staff-sheet'
import { text } from '../staff-text'
import type { Duty, OpenKitchenProps } from '../staff-use'
import { finalLine } from './staff-kitchen-summary'
import { Paper } from './staff-paper'
import { BehindList } from './staff-screen'
import './staff-desk.scss'

/** Height of A4 in px at 96 to the inch. */
const pageHeight = 1123

/** How many pages the sheet takes, as it really came out. */
function usePages(sheet: Sheet): number {
  const [count, setCount] = useState(1)
  useEffect(() => {
    const height = document.getElementById('kitchen-paper')?.offsetHeight ?? 0
    setCount(Math.max(1, Math.ceil(height / pageHeight)))
  }, [sheet])
  return count
}

function Head({ me }: Pick<Duty, 'me'>) {
  return (
    <header className="desk-head">
      <b className="desk-brand">{me?.office.name}</b>
      <nav className="desk-tabs">
        <button type="button" className="desk-key" onClick={() => replace(pages.board)}>
          {text.todayTab}
        </button>
        <button type="button" className="desk-key" onClick={() => replace(pages.counter)}>
          {text.counter}
        </button>
        <button type="button" className="desk-key is-on" aria-current="page">
          {text.kitchen}
        </button>
      </nav>
      <button type="button" className="desk-key desk-me" onClick={() => goTab(pages.me)}>
        {me?.name}
      </button>
    </header>
  )
}

function Left({ data, pages: count }: { data: Kitchen; pages: number }) {
  return (
    <>
      <div>
        <p className="desk-total">
          <b>{data.total}</b> {text.portion}
        </p>
        <p className="t-second">
          {sheetOf(data)
            .sets.map(({ name, portions }) => text.setAndNumber(name, portions))
            .join('，')}
        </p>
      </div>
      <h2>{text.lookOver}</h2>
      <ul className="desk-checks">
        {checksOf(data).map(({ ok, line }) => (
          <li key={line} className={ok ? '' : 'is-warn'}>
            <Icon name={ok ? 'check-ring' : 'warn'} size={26} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <div className="desk-print">
        <BigButton icon="printer" label={text.print(count)} onPress={() => window.print()} />
      </div>
    </>
  )
}

const title = ({ sitting }: Kitchen) =>
  `${dateWord(sitting.day)} ${weekdayWord(sitting.day)} · ${mealWord(sitting.meal)}`

/** The desk: what to go over on the left, on the right the sheet as it will lie on the kitchen’s table. */
export function KitchenDesk({ data, query, duty, onPick }: OpenKitchenProps) {
  const sheet = sheetOf(data)
  const count = usePages(sheet)
  const options = duty.heads.map(({ id, meal }) => ({ value: id, label: mealWord(meal) }))
  return (
    <div className="desk">
      <Head me={duty.me} />
      <main className="desk-body">
        <div className="desk-title">
          <h1>{text.kitchen}</h1>
          <span className="t-second">{`${title(data)}，${finalLine(data)}`}</span>
        </div>
        <BehindList query={query} offline={text.offlineNumbers} />
        <div className="desk-two">
          <section className="desk-left">
            {options.length > 1 ? (
              <Seg label={text.whichMeal} options={options} value={data.sitting.id} onChange={onPick} />
            ) : null}
            <Left data={data} pages={count} />
          </section>
          {/* It scrolls, so a keyboard must reach it. */}
          <section className="desk-mat" aria-label={text.preview} tabIndex={0}>
            <Paper data={data} sheet={sheet} />
          </section>
        </div>
      </main>
    </div>
  )
}
