import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfForm, narrow, readNumber } from './number'

describe('readNumber', () => {
  it.each([
    ['64.1', '64.1'],
    [' 64.10 ', '64.10'],
    ['１，２３４．５', '1234.5'],
    ['1,234,567', '1234567'],
    ['-20.4', '-20.4'],
    ['−20.4', '-20.4'],
    ['+3', '3'],
    ['007', '7'],
    ['0.50', '0.50'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['-0', '-0'],
  ])('%s is read as %s', (typed, text) => {
    expect(readNumber(typed)).toMatchObject({ kind: 'number', text })
  })

  it.each(['12,34', '1.234,5', '12-3', '500亿元', '#REF!', '1e3', '--1', '.', '-', '12 3', '无', '8.1%'])('%s is no number', (typed) => {
    expect(readNumber(typed)).toEqual({ kind: 'not-a-number' })
  })

  it('reads a percent sign only where the cell is in percent', () => {
    expect(readNumber('8.1 %', true)).toMatchObject({ text: '8.1' })
    expect(readNumber('8.1%', false)).toEqual({ kind: 'not-a-number' })
  })

  it('reads back every decimal that it is given, digit by digit', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^[0-9]{0,6}$/), (negative, whole, fraction) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
        expect(readNumber(text)).toMatchObject({ kind: 'number', text })
      }),
    )
  })

  it('gives thousands and full-width digits the value of plain ones', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        const wide = value.toLocaleString('en-US').replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        expect(readNumber(wide)).toMatchObject({ text: String(value) })
      }),
    )
  })

  it('never throws, and what it takes JSON takes too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = readNumber(text)
        if (form.kind === 'number') expect(() => JSON.parse(form.text) as unknown).not.toThrow()
      }),
    )
  })
})

describe('faultOfForm', () => {
  it('counts the decimals that say something', () => {
    expect(faultOfForm('64.10', 1, false)).toBeNull()
    expect(faultOfForm('64.123', 2, false)).toBe('最多2位小数。')
    expect(faultOfForm('1.5', 0, false)).toBe('请填整数。')
  })

  it('says nothing of an empty cell', () => expect(faultOfForm('  ', 1, false)).toBeNull())
})

it('narrow is done once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129.,+-%—。．１，－　 \u00a0\u2212"\\\n\u0000甲a')) }), (text) => {
      expect(narrow(narrow(text))).toBe(narrow(text))
    }),
  )
})
