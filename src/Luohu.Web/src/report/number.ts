/** A number as a clerk may write it, brought to the one form that JSON knows; or why it cannot be. */
export type NumberForm = { kind: 'empty' } | { kind: 'number'; text: string; decimals: number } | { kind: 'not-a-number' }

const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/

/** Full-width digits, signs and spaces as an input method leaves them. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/。/g, '.')
    .trim()

/**
 * Reads a number's form: digits, thousands only where thousands have them, one point. It judges no size and rounds nothing.
 * @param percent Whether the cell is itself in percent, so that 8.1 and 8.1% are one.
 */
export function readNumber(text: string, percent = false): NumberForm {
  let plain = narrow(text)
  if (plain === '') return { kind: 'empty' }
  if (percent && plain.endsWith('%')) plain = plain.slice(0, -1).trimEnd()
  const match = grouped.exec(plain)
  if (!match || (match[2] === undefined && !match[3])) return { kind: 'not-a-number' }
  const whole = (match[2] ?? '0').replace(/,/g, '').replace(/^0+(?=\d)/, '')
  const fraction = match[3] ?? ''
  if (whole.length + fraction.length > 28) return { kind: 'not-a-number' }
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  return { kind: 'number', text: match[1] === '-' ? `-${digits}` : digits, decimals: fraction.replace(/0+$/, '').length }
}

/** What is wrong with the form of a cell; null when nothing is. All other checks are the API's. */
export function faultOfForm(text: string, decimals: number, percent: boolean): string | null {
  const form = readNumber(text, percent)
  if (form.kind === 'not-a-number') return '请只填数字，例如1234.5。'
  if (form.kind === 'number' && form.decimals > decimals)
    return decimals === 0 ? '请填整数。' : `最多${decimals}位小数。`
  return null
}
