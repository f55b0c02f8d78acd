import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, scale, ticksFor } from './scale'

describe('ticksFor', () => {
  it.each<[number[], boolean, number[]]>([
    [[12, 387], true, [0, 100, 200, 300, 400]],
    [[-5.6, 15.2], true, [-10, 0, 10, 20]],
    [[2.19, 2.6], false, [2, 2.2, 2.4, 2.6]],
    [[5], false, [2, 4, 6, 8]],
    [[], false, [0, 0.25, 0.5, 0.75, 1]],
    [[0], true, [0, 0.25, 0.5, 0.75, 1]],
    [[1e9, 1e9 + 1e-4], false, [5e8, 1e9, 1.5e9, 2e9]],
  ])('of %j', (values, withZero, ticks) => expect(ticksFor(values, withZero)).toEqual(ticks))

  it('spans the values with few marks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((v) => v === 0 || Math.abs(v) > 1e-6), { minLength: 1 }), fc.boolean(), (values, withZero) => {
        const ticks = ticksFor(values, withZero)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(7)
        const slack = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) / 1e6
        expect(ticks[0] ?? NaN).toBeLessThanOrEqual(Math.min(...values) + slack)
        expect(ticks[ticks.length - 1] ?? NaN).toBeGreaterThanOrEqual(Math.max(...values) - slack)
      }),
    )
  })
})

it('scale maps the ends to the ends', () => {
  const y = scale(0, 400, 200, 0)
  expect([y(0), y(400), y(100)]).toEqual([200, 0, 150])
  expect(scale(3, 3, 10, 20)(3)).toBe(10)
})

it('a gap in the data is a gap in the line', () => {
  expect(pathOf([[0, 1], [1, 2], null, [3, 4], null])).toBe('M0.0 1.0L1.0 2.0M3.0 4.0')
  expect(pathOf([null, null])).toBe('')
})
