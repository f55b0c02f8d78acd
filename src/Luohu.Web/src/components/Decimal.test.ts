import { expect, it } from 'vitest'
import { decimalsIn } from './Decimal'

it('counts the decimals of figures only', () => {
  expect(decimalsIn(['1190.2', '565.88', '39412', '—', undefined, 'a.bcdef'])).toBe(2)
  expect(decimalsIn([])).toBe(0)
})
