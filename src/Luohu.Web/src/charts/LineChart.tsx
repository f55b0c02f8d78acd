import { ScrollTable } from '../components/ScrollTable'
import { pathOf, scale, ticksFor } from './scale'
import { useWidth } from './width'

/** One point; without a value the month has none. */
export interface Point {
  value?: number | undefined
  text: string
}

export interface Line {
  name: string
  role: 'actual' | 'planned' | 'target' | 'lastYear'
  points: readonly Point[]
}

interface Props {
  caption: string
  /** The newest value and the target. */
  note?: string | undefined
  /** Empty where the values have none. */
  unit: string
  /** What the chart says, in a sentence, for those who do not see it. */
  alt: string
  months: readonly string[]
  lines: readonly Line[]
}

const height = 240
const margin = { top: 16, right: 12, bottom: 28, left: 52 }

/** A line a month: what was reached over what was planned, last year behind. The numbers follow as a table. */
export function LineChart({ caption, note, unit, alt, months, lines }: Props) {
  const { element, width } = useWidth<HTMLElement>()
  const values = lines.flatMap((line) => line.points.flatMap((point) => (point.value === undefined ? [] : [point.value])))
  const ticks = ticksFor(values, true)
  const x = scale(0, Math.max(1, months.length - 1), margin.left + 8, width - margin.right - 8)
  const y = scale(ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1, height - margin.bottom, margin.top)
  const everySecond = width < 420
  const actual = lines.find((line) => line.role === 'actual')?.points ?? []
  const last = actual.reduce((found, point, i) => (point.value === undefined ? found : i), -1)
  return (
    <figure class="chart" ref={element}>
      <figcaption>
        {caption}
        {unit !== '' && `（${unit}）`}
        {note !== undefined && <span class="soft">　{note}</span>}
        <span class="legend">
          {lines.map((line) => (
            <span key={line.name} class={`key ${line.role}`}>
              {line.name}
            </span>
          ))}
        </span>
      </figcaption>
      <svg role="img" aria-label={alt} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class={tick === 0 ? 'axis' : 'grid'} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text class="label end" x={margin.left - 6} y={y(tick) + 4}>
              {tick}
            </text>
          </g>
        ))}
        {months.map((month, i) =>
          everySecond && i % 2 === 1 ? null : (
            <text key={month} class="label middle" x={x(i)} y={height - 8}>
              {month}
            </text>
          ),
        )}
        {lines.map((line) => (
          <path key={line.name} class={`line ${line.role}`} d={pathOf(line.points.map((point, i) => (point.value === undefined ? null : [x(i), y(point.value)])))} />
        ))}
        {actual.map((point, i) => (point.value === undefined ? null : <circle key={months[i]} class="dot" cx={x(i)} cy={y(point.value)} r={i === last ? 4 : 2.5} />))}
        {last >= 0 && (
          <text class={last > months.length / 2 ? 'value end' : 'value'} x={x(last) + (last > months.length / 2 ? -8 : 8)} y={Math.max(12, y(actual[last]?.value ?? 0) - 8)}>
            {actual[last]?.text}
          </text>
        )}
      </svg>
      <details>
        <summary>图中数据</summary>
        <ScrollTable label={`${caption}：图中数据`}>
          <thead>
            <tr>
              <th scope="col">月份</th>
              {lines.map((line) => (
                <th key={line.name} scope="col" class="figure">
                  {line.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month, i) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {lines.map((line) => (
                  <td key={line.name} class="figure">
                    {line.points[i]?.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </details>
    </figure>
  )
}
