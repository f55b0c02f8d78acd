import { expect, it } from 'vitest'
import { clockText, dayText, durationText, momentText } from './format'

it('prints times in Beijing time', () => {
  expect(momentText('2021-08-05T04:00:00+00:00')).toBe('2021年8月5日 12:00')
  expect(momentText('2021-12-31T16:05:00Z')).toBe('2022年1月1日 00:05')
  expect(clockText(new Date('2021-08-05T16:00:09Z'))).toBe('00:00:09')
})

it('prints days with their weekday', () => {
  expect(dayText('2021-08-12')).toBe('8月12日（周四）')
  expect(dayText('2021-02-28')).toBe('2月28日（周日）')
})

it('counts minutes up and seconds down', () => {
  expect([durationText(61), durationText(60), durationText(59.9), durationText(-1)]).toEqual(['2分钟', '1分钟', '59秒', '0秒'])
})
