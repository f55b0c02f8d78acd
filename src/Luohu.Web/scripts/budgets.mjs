// Prints what each first view costs, compressed, and fails the build beyond a budget.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'))
const sizeOf = (file) => statSync(join(dist, `${file}.br`)).size
const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js')).map((name) => `assets/${name}`)

// A page loads what its document names: scripts, their preloads, and the style sheet.
const filesOf = (page) => [...readFileSync(join(dist, `${page}.html`), 'utf8').matchAll(/(?:src|href)="\/app\/(assets\/[^"]+)"/g)].map((match) => match[1])

let over = false
for (const [name, { files, kilobytes }] of Object.entries(budgets)) {
  const size = files.flatMap((file) => (file === '*.js' ? scripts : filesOf(file))).reduce((sum, file) => sum + sizeOf(file), 0)
  const kept = size <= kilobytes * 1024
  over ||= !kept
  const bar = '█'.repeat(Math.min(20, Math.round((size / (kilobytes * 1024)) * 20))).padEnd(20, '·')
  console.log(`${bar} ${(size / 1024).toFixed(1).padStart(6)} of ${kilobytes} KB  ${name}${kept ? '' : '  OVER BUDGET'}`)
}
if (over) process.exit(1)
