/** The marks of an axis: round numbers that span all values, three to six of them, rising. */
export function ticksFor(values: readonly number[], withZero: boolean): number[] {
  const all = withZero || values.length === 0 ? [...values, 0] : values
  let [low, high] = [Math.min(...all), Math.max(...all)]
  // Values that differ by less than the marks' twelve digits show are one value to a reader.
  if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2]
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** Maps a range of values to a range of pixels. */
export const scale = (from: number, to: number, start: number, end: number) => (value: number) =>
  to === from ? start : start + ((value - from) / (to - from)) * (end - start)

/** A path through the points that exist; a gap in the data is a gap in the line. */
export function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  let pen = 'M'
  let path = ''
  for (const point of points) {
    if (point) path += `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`
    pen = point ? 'L' : 'M'
  }
  return path
}
