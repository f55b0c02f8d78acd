import type { Api } from '../api/types'
import { Decimal, decimalsIn } from '../components/Decimal'
import { ScrollTable } from '../components/ScrollTable'
import { StatusMark } from '../components/StatusMark'

/** A table of the bulletin. */
export function ContentTable({ table }: { table: Api<'TableBlock'> }) {
  const decimals = table.columns.map((_, column) => decimalsIn(table.rows.map((row) => row.cells[column]?.text)))
  const classOf = (column: number) => table.columns[column]?.align
  return (
    <>
      <ScrollTable label={table.caption} look="dense">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.text} scope="col" class={column.align}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) =>
            row.group !== undefined ? (
              <tr key={i} class="group">
                <th scope="rowgroup" colSpan={table.columns.length}>
                  {row.group}
                </th>
              </tr>
            ) : (
              <tr key={i}>
                {row.cells.map((cell, column) => {
                  const content = cell.status ? (
                    <StatusMark status={cell.status} text={cell.text} />
                  ) : table.columns[column]?.align === 'figure' ? (
                    <Decimal text={cell.text} column={decimals[column] ?? 0} />
                  ) : (
                    cell.text
                  )
                  return column === 0 ? (
                    <th key={column} scope="row" class={classOf(column)}>
                      {content}
                    </th>
                  ) : (
                    <td key={column} class={classOf(column)}>
                      {content}
                    </td>
                  )
                })}
              </tr>
            ),
          )}
        </tbody>
      </ScrollTable>
      {table.note !== undefined && <p class="passage note">{table.note}</p>}
    </>
  )
}
