import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Api } from '../api/types'
import type { CellKey } from './draft'
import { changesOf, formFaults, isCorrection, placeOf, submissionFrom } from './submission'

const revenue: Api<'FormRow'> = {
  indicator: 'budget-revenue', name: '一般公共预算收入', unit: '亿元', section: '主要预期目标', period: '2021-07', periodText: '1—7月',
  measures: ['level', 'growth'], decimals: { level: 2, growth: 1 }, target: '达到101.5亿元', state: 'missing', stateText: '未报',
}
const filed: Api<'FormRow'> = {
  ...revenue, state: 'filed', stateText: '已报',
  filed: {
    revision: 1, level: { value: 64.1, text: '64.10' }, growth: { value: -18.1, text: '-18.1' }, remark: '减税',
    filedAt: '2021-08-05T04:00:00Z', filedBy: '张三', late: false, receipt: '0'.repeat(32),
  },
}
const school: Api<'FormRow'> = { ...revenue, indicator: 'school', measures: ['stage'], stages: ['立项', '开工'] }
const cells = (...pairs: [CellKey, string][]) => new Map(pairs)

describe('submissionFrom', () => {
  it('holds the rows that were typed into, with the digits that were typed', () => {
    const typed = cells(['budget-revenue/level', '１，064.10'], ['budget-revenue/growth', '-18.1%'], ['school/stage', '开工'])
    expect(submissionFrom('2021-07', [revenue, school], typed)).toEqual({
      json: '{"period":"2021-07","figures":[{"indicator":"budget-revenue","level":1064.10,"growth":-18.1},{"indicator":"school","stage":"开工"}]}',
      indicators: ['budget-revenue', 'school'],
    })
  })

  it('is null where nothing differs from what is filed', () => {
    const typed = cells(['budget-revenue/level', '64.10'], ['budget-revenue/growth', '-18.1 %'], ['budget-revenue/remark', '减税 '])
    expect(submissionFrom('2021-07', [filed], typed)).toBeNull()
    expect(submissionFrom('2021-07', [revenue], cells(['budget-revenue/level', '']))).toBeNull()
  })

  it('sends a whole row where one cell was corrected', () => {
    const json = submissionFrom('2021-07', [filed], cells(['budget-revenue/level', '64.3'], ['budget-revenue/reason', '补缴入库']))?.json
    expect(JSON.parse(json ?? '')).toEqual({ period: '2021-07', figures: [{ indicator: 'budget-revenue', level: 64.3, growth: -18.1, remark: '减税', reason: '补缴入库' }] })
  })

  it('sends the reason and no figure where there is no data', () => {
    const json = submissionFrom('2021-07', [filed], cells(['budget-revenue/noData', '季度核算'], ['budget-revenue/level', '5']))?.json
    expect(JSON.parse(json ?? '')).toEqual({ period: '2021-07', figures: [{ indicator: 'budget-revenue', noData: '季度核算', remark: '减税' }] })
  })

  it('takes a remark away that was emptied', () => {
    const json = submissionFrom('2021-07', [filed], cells(['budget-revenue/remark', ' ']))?.json
    expect(JSON.parse(json ?? '')).toEqual({ period: '2021-07', figures: [{ indicator: 'budget-revenue', level: 64.1, growth: -18.1, remark: null }] })
  })

  it('leaves out a row that is no number yet', () => {
    expect(submissionFrom('2021-07', [revenue], cells(['budget-revenue/level', '12-3']))).toBeNull()
    expect(formFaults([revenue], cells(['budget-revenue/level', '12-3']))).toEqual(new Map([['budget-revenue/level', '请只填数字，例如1234.5。']]))
  })

  it('is JSON whatever was typed', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('0129.,+-%—。．１，－　 \u00a0\u2212"\\\n\u0000甲a')) })
    fc.assert(
      fc.property(text, text, text, (level, remark, noData) => {
        const typed = cells(['budget-revenue/level', level], ['budget-revenue/remark', remark], ['budget-revenue/noData', noData])
        const submission = submissionFrom('2021-07', [revenue], typed)
        if (submission) expect(() => JSON.parse(submission.json) as unknown).not.toThrow()
      }),
    )
  })
})

it('a change of the remark alone is no correction', () => {
  expect(changesOf(filed, cells(['budget-revenue/remark', '减税降费']))).toEqual(['remark'])
  expect(isCorrection(filed, cells(['budget-revenue/remark', '减税降费']))).toBe(false)
  expect(isCorrection(filed, cells(['budget-revenue/level', '64.3']))).toBe(true)
  expect(isCorrection(revenue, cells(['budget-revenue/level', '64.3']))).toBe(false)
})

it('finds the cell that a fault speaks of', () => {
  expect(placeOf({ pointer: '/figures/1/level' }, ['a', 'b'])).toEqual({ indicator: 'b', field: 'level' })
  expect(placeOf({ pointer: '/figures/0' }, ['a', 'b'])).toEqual({ indicator: 'a', field: null })
  expect(placeOf({ pointer: '/figures/7/level' }, ['a', 'b'])).toBeNull()
  expect(placeOf({ pointer: '/period' }, ['a'])).toBeNull()
})
