import type { Api } from '../api/types'

/** The chapters of a bulletin, to jump to. */
export function Contents({ blocks }: { blocks: readonly Api<'Block'>[] }) {
  const chapters = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []))
  if (chapters.length < 2) return null
  return (
    <nav class="contents no-print" aria-label="目录">
      {chapters.map((chapter) => (
        <a key={chapter.id} href={`#${chapter.id}`}>
          {chapter.text}
        </a>
      ))}
    </nav>
  )
}
