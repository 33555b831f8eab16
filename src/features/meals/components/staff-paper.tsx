import type { ReactNode } from 'react'
import { dateWord, hoursWord, weekdayWord } from '../../../lib/clock-words'
import { mealWord } from '../meal-words'
import type { Kitchen } from '../staff-api'
import { inRows, type Sheet, type SheetTable } from '../staff-sheet'
import { text } from '../staff-text'
import './staff-paper.scss'

const line = '＿＿＿＿'

function Header({ data }: { data: Kitchen }) {
  const { day, meal, opens, shuts } = data.sitting
  return (
    <header className="paper-head">
      <div>
        <h1>{text.kitchenTitle}</h1>
        <p>{`${dateWord(day)} ${weekdayWord(day)} · ${mealWord(meal)}　${hoursWord(opens, shuts)}`}</p>
      </div>
      <p className="paper-total">
        <span>{text.total}</span>
        <b>{data.total}</b>
        <span>{text.portion}</span>
      </p>
    </header>
  )
}

const Sets = ({ sets }: Pick<Sheet, 'sets'>) => (
  <div className="paper-sets">
    {sets.map(({ name, portions, dishes }) => (
      <section key={name} className="paper-set">
        <h2>{name}</h2>
        <b>{portions}</b>
        <p>{dishes}</p>
      </section>
    ))}
  </div>
)

function Numbers({ title, table, none }: { title: string; table: SheetTable; none?: string }) {
  return (
    <table className="paper-numbers">
      <thead>
        <tr>
          {[title, ...table.heads].map(word => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, counts, sum }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {counts.map((count, at) => (
              <td key={table.heads[at]}>{count}</td>
            ))}
            <td className="paper-sum">{sum}</td>
          </tr>
        ))}
        {table.rows.length === 0 && none ? (
          <tr>
            <td colSpan={table.heads.length + 1}>{none}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

const columns = 4

/** Facts in cells, four in a row; the last row is filled with empty ones. */
function Cells({ cells, none }: { cells: readonly { id: string; words: ReactNode }[]; none: string }) {
  const rows = inRows(cells.length > 0 ? cells : [{ id: 'none', words: none }], columns)
  return rows.map(row => (
    <tr key={row[0]?.id}>
      {row.map(({ id, words }) => (
        <td key={id}>{words}</td>
      ))}
      {row.length < columns ? <td colSpan={columns - row.length} /> : null}
    </tr>
  ))
}

const Special = ({ special }: Pick<Sheet, 'special'>) => (
  <section>
    <h2>{text.twoWishesPaper}</h2>
    <table className="paper-cells">
      <tbody>
        <Cells
          none={text.noTwoWishes}
          cells={special.map(({ code, wishes }) => ({
            id: code,
            words: (
              <>
                <b>{code}</b> {wishes}
              </>
            ),
          }))}
        />
      </tbody>
    </table>
  </section>
)

const Deliveries = ({ deliveries }: Pick<Sheet, 'deliveries'>) => (
  <section>
    <h2>{text.byBuilding}</h2>
    <table className="paper-cells">
      <tbody>
        <Cells
          none={text.noDeliveries}
          cells={deliveries.map(({ building, portions }) => ({
            id: building,
            words: (
              <>
                {building}　<b>{portions}</b> {text.portion}
              </>
            ),
          }))}
        />
        {deliveries.length > 0 ? (
          <tr>
            <td colSpan={2}>{`${text.packed} ${line}`}</td>
            <td colSpan={2}>{`${text.handed} ${line}`}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  </section>
)

/** How many lines the samples take: where the page has room left, hands that write get it. */
const linesOf = (dishes: readonly string[]): Record<string, string> => ({
  '--lines': String(dishes.length + 1),
})

const Samples = ({ dishes, samplesUntil }: Pick<Sheet, 'dishes' | 'samplesUntil'>) => (
  <section className="paper-keep" style={linesOf(dishes)}>
    <h2>{text.samples}</h2>
    <table className="paper-samples">
      <thead>
        <tr>
          {[...text.sampleHeads, text.sampleUntil(samplesUntil)].map(word => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dishes.map(dish => (
          <tr key={dish}>
            <th scope="row">{dish}</th>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** The kitchen’s sheet, A4, black on white: numbers and wishes, never a name and never why. */
export function Paper({ data, sheet }: { data: Kitchen; sheet: Sheet }) {
  return (
    <article id="kitchen-paper" className={sheet.tight ? 'paper is-tight' : 'paper'}>
      <Header data={data} />
      <Sets sets={sheet.sets} />
      <div className="paper-two">
        <Numbers title={text.howTheyEat} table={sheet.ways} />
        <Numbers title={text.specially} table={sheet.diets} none={text.nothingSpecial} />
      </div>
      <Special special={sheet.special} />
      <Deliveries deliveries={sheet.deliveries} />
      <Samples dishes={sheet.dishes} samplesUntil={sheet.samplesUntil} />
      <footer className="paper-foot">
        <span>{`${text.coreHeat} ${line} ${text.coreHeatLine}`}</span>
        <span>{`${text.cook} ${line}　${text.checked} ${line}`}</span>
      </footer>
      <p className="paper-stamp">{sheet.stamp}</p>
    </article>
  )
}
