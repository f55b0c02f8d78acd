// Prints how dark each part of a page is: node ink.mjs FILE PAGE COLUMNS ROWS.
// A line for each row of cells, a digit for each cell: 0 is white, 9 is black. Coarse enough to be the same wherever it is rendered.
import { readFile } from "node:fs/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const [file, page, columns, rows] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(await readFile(file));
const { data, width, height } = await document.getPage(page - 1).render({ scale: 2, render: "bitmap" });

const [ink, pixels] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) {
    const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
    const at = 4 * (y * width + x);
    ink[cell] += 255 - (data[at] + data[at + 1] + data[at + 2]) / 3;
    pixels[cell]++;
  }
}

for (let row = 0; row < rows; row++) {
  const cells = Array.from({ length: columns }, (_, column) => row * columns + column);
  console.log(cells.map((cell) => Math.min(9, Math.floor((ink[cell] / pixels[cell] / 255) * 20))).join(""));
}

document.destroy();
library.destroy();
