// Dates and times, always those of Beijing: the office's clock, whatever the computer's is set to.
const zone = 'Asia/Shanghai'

const momentFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const clockFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

/** 2021年8月5日 12:00 */
export function momentText(rfc3339: string): string {
  const parts = new Map(momentFormat.formatToParts(new Date(rfc3339)).map((part) => [part.type, part.value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${part('year')}年${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`
}

/** 14:03:22 */
export const clockText = (time: Date): string => clockFormat.format(time)

/** 8月12日（周四）; a date has no zone. */
export function dayText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const weekday = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDay()
  return `${month ?? ''}月${day ?? ''}日（周${'日一二三四五六'.charAt(weekday)}）`
}

/** 2分钟 or 40秒, for a countdown. */
export const durationText = (seconds: number): string => (seconds >= 60 ? `${Math.ceil(seconds / 60)}分钟` : `${Math.max(0, Math.floor(seconds))}秒`)
