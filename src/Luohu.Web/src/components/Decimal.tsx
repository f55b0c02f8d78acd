const decimalsOf = (text: string): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** How many decimals the longest figure of a column has. */
export const decimalsIn = (texts: readonly (string | undefined)[]): number => texts.reduce((most, text) => Math.max(most, text === undefined || !/\d/.test(text) ? 0 : decimalsOf(text)), 0)

/** A figure in a column whose points stand below each other: what it lacks in decimals is set, unseen, behind it. */
export function Decimal({ text, column }: { text: string; column: number }) {
  const lacks = /\d/.test(text) ? column - decimalsOf(text) : 0
  if (lacks <= 0) return <>{text}</>
  return (
    <>
      {text}
      <span class="unseen" aria-hidden="true">
        {text.includes('.') ? '' : '.'}
        {'0'.repeat(lacks)}
      </span>
    </>
  )
}
