// Sets the content with Typst and prints one line of JSON: what Luohu.Benchmarks' Measurement is.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const warmUps = 5;
const folder = dirname(fileURLToPath(import.meta.url));
const [mode, fonts, content, last] = process.argv.slice(2);
const milliseconds = [];
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
let before = 0;
let pages = 0;
const start = performance.now();
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
compiler.mapShadow(join(folder, 'content.json'), readFileSync(content));

// PDF/A-3a, as Luohu.Typesetting writes; tags are on by default. What Typst remembers of earlier runs is thrown away
// first, or it would only copy its last result.
function set() {
  compiler.evictCache(0);
  const { result } = compiler.compile({ mainFilePath: join(folder, 'document.typ') });
  pages = result.numOfPages;
  return compiler.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: 1626397200 });
}

let pdf;
if (mode === 'once') {
  pdf = set();
  writeFileSync(last, pdf);
  milliseconds.push(performance.now() - start);
} else {
  for (let i = 0; i < warmUps; i++) set();
  before = cpu();
  for (let i = 0; i < Number(last); i++) {
    const begun = performance.now();
    pdf = set();
    milliseconds.push(performance.now() - begun);
  }
}

const cpuMilliseconds = (cpu() - before) / milliseconds.length;
console.log(JSON.stringify({ milliseconds, cpuMilliseconds, pages, bytes: pdf.length, peakBytes: process.resourceUsage().maxRSS * 1024, allocatedBytes: 0 }));
