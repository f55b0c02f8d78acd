import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv } from './tsv'

describe('parseTsv', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['one cell', '12', [['12']]],
    ['a block of Excel', '1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['empty cells', '\t\n1\t', [['', ''], ['1', '']]],
    ['a line end and a tab within quotes', '"两行\n说明\t完"\t5\n', [['两行\n说明\t完', '5']]],
    ['doubled quotes', '"他说""好"""\t1', [['他说"好"', '1']]],
    ['a quote in mid-word', '5"管\t1', [['5"管', '1']]],
    ['a quote never closed', '"未完\t1\n2\t3', [['"未完', '1'], ['2', '3']]],
    ['text after a closing quote', '"甲"乙\t1', [['"甲"乙', '1']]],
    ['an empty row between', '1\n\n2', [['1'], [''], ['2']]],
  ])('reads %s', (_, text, rows) => expect(parseTsv(text)).toEqual(rows))

  const quote = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', '""', '\t', '\n', '\r\n', '甲"乙', '1,234.5'))

  it('reads back whatever a spreadsheet writes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(parseTsv(rows.map((row) => `${row.map(quote).join('\t')}\r\n`).join(''))).toEqual(rows)
      }),
    )
  })

  it('ends on any text, and loses none of its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', '1') }), (text) => {
        const letters = (t: string) => t.replace(/["\t\r\n]/g, '')
        expect(letters(parseTsv(text).flat().join(''))).toBe(letters(text))
      }),
    )
  })
})
