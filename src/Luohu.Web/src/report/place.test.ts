import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Api } from '../api/types'
import { place } from './place'

const row = (indicator: string, name: string, measures: Api<'Measure'>[], stages?: string[]): Api<'FormRow'> => ({
  indicator, name, unit: '亿元', section: '主要预期目标', period: '2021-07', periodText: '1—7月', measures, decimals: { level: 1, growth: 1 },
  target: '达到400亿元', state: 'missing', stateText: '未报', ...(stages ? { stages } : {}),
})

const rows = [
  row('gdp', '地区生产总值', ['level', 'growth']),
  row('investment', '固定资产投资', ['level', 'growth']),
  row('income', '居民人均可支配收入', ['level']),
  row('school', '推动建设学校', ['stage'], ['前期工作', '立项', '开工']),
]

const placed = (block: string[][], at: { row: number; column: number } | null = { row: 0, column: 0 }) => {
  const { as, placements, unplaced } = place(block, rows, '2021-07', at)
  return { as, placements: placements.map((p) => `${p.indicator}/${p.field}=${p.text}`), unplaced: unplaced.map((u) => `${u.text} ${u.why}`) }
}

describe('place', () => {
  it('lays a block over the cells from the active one on', () => {
    expect(placed([['1', '2'], ['3', '4']], { row: 1, column: 0 })).toEqual({
      as: 'block', placements: ['investment/level=1', 'investment/growth=2', 'income/level=3'], unplaced: ['4 “居民人均可支配收入”不报增速。'],
    })
  })

  it('leaves cells alone over which nothing or a dash is pasted', () => {
    expect(placed([['', '2'], ['—', '4'], ['3', '…']]).placements).toEqual(['gdp/growth=2', 'investment/growth=4', 'income/level=3'])
  })

  it('says what does not fit', () => {
    expect(placed([['前期工作'], ['开工']], { row: 3, column: 2 })).toMatchObject({ placements: ['school/stage=前期工作'], unplaced: ['开工 超出最后一行。'] })
  })

  it('reads the whole template by its header, in any order of rows and columns', () => {
    const block = [
      ['罗湖区2021年7月报送表', '', '', '', ''],
      ['名称', '单位', '同比增速(%)', '数值', '指标代码', '报送期'],
      ['固定资产投资', '亿元', '6.1', '162.4', 'investment', '2021年7月'],
      ['地区生产总值', '亿元', '8.1', '', 'gdp', '2021年7月'],
    ]
    expect(placed(block, null)).toEqual({ as: 'sheet', placements: ['investment/growth=6.1', 'investment/level=162.4', 'gdp/growth=8.1'], unplaced: [] })
  })

  it('refuses a row whose code and name speak of two indicators', () => {
    const block = [['名称', '数值', '指标代码'], ['固定资产投资', '5', 'gdp']]
    expect(placed(block)).toMatchObject({ placements: [], unplaced: ['固定资产投资 代码是“地区生产总值”的，与名称不符，可能错行。'] })
  })

  it('refuses rows of another month', () => {
    expect(placed([['指标', '数值', '报送期'], ['地区生产总值', '5', '2021-06']])).toMatchObject({ placements: [], unplaced: ['地区生产总值 报送期是2021-06，不是本期。'] })
  })

  it('matches names without a header', () => {
    expect(placed([['居民人均可支配收入（元）', '39412'], ['地区生产总值', '1190.2', '8.1']])).toMatchObject({
      as: 'sheet', placements: ['income/level=39412', 'gdp/level=1190.2', 'gdp/growth=8.1'],
    })
  })

  it('takes a stage only as the plan writes it', () => {
    expect(placed([['指标', '进度'], ['推动建设学校', '完工']])).toMatchObject({ placements: [], unplaced: ['完工 “推动建设学校”的进度只能是前期工作、立项、开工。'] })
  })

  it('puts every text in a cell that exists or says why not, and never both', () => {
    const text = fc.constantFrom('1', '—', '', '地区生产总值', 'gdp', '数值', '指标', '开工', '2021-06')
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 6 }), fc.nat(4), fc.nat(4), (block, r, column) => {
        const result = place(block, rows, '2021-07', { row: r, column })
        for (const { indicator, field } of result.placements) {
          const target = rows.find((candidate) => candidate.indicator === indicator)
          expect(target).toBeDefined()
          if (field === 'level' || field === 'growth' || field === 'stage') expect(target?.measures).toContain(field)
        }
        expect(result.unplaced.every((u) => u.why !== '')).toBe(true)
        expect(result.placements.length + result.unplaced.length).toBeLessThanOrEqual(block.flat().length + 1)
      }),
    )
  })
})
