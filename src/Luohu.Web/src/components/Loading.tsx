/** Says what is being waited for. It shows only after a moment, so that a quick answer does not flicker. */
export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      {what}……
    </p>
  )
}
