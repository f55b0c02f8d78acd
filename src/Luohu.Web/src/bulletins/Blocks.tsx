import type { JSX } from 'preact'
import type { Api } from '../api/types'
import { BulletBar } from '../charts/BulletBar'
import { LineChart } from '../charts/LineChart'
import { StatusMark } from '../components/StatusMark'
import { ContentTable } from './ContentTable'

type Block = Api<'Block'>

/** The content of a bulletin, block for block as in the PDF. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </>
  )
}

function BlockView({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4'
      return <Heading id={block.id}>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p class={`passage ${block.style}`}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul class="statements">
          {block.items.map((item, i) => (
            <li key={i}>
              <Runs runs={item.runs} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <ContentTable table={block} />
    case 'lineChart':
      return <LineChart caption={block.caption} note={block.note} unit={block.unit} alt={block.alt} months={block.months} lines={block.lines} />
    case 'bulletChart':
      return (
        <figure class="bullets">
          <figcaption>{block.caption}</figcaption>
          <ul>
            {block.bars.map((bar) => (
              <li key={bar.name}>
                <span>{bar.name}</span>
                <BulletBar name={bar.name} completion={bar.completion} planned={bar.planned} status={bar.status} />
                <span class="figure">{bar.completion.text}%</span>
                <StatusMark status={bar.status} text={bar.statusText} />
              </li>
            ))}
          </ul>
        </figure>
      )
  }
}

function Runs({ runs }: { runs: readonly Api<'Run'>[] }) {
  return (
    <>
      {runs.map((run, i) => {
        if (run.style === 'lead') return <b key={i}>{run.text}</b>
        if (run.style === 'department') return <span key={i} class="department-words">{run.text}</span>
        return run.text
      })}
    </>
  )
}
