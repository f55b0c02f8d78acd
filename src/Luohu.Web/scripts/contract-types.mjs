// Writes the TypeScript types of the API's contract. What is proposed and not yet served is laid over it:
// objects are merged, arrays appended.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTypescript, { astToString } from 'openapi-typescript'

const here = new URL('.', import.meta.url)
const contract = new URL('../../LuohuFunctions/OpenApi/openapi.json', here)
const proposal = new URL('../contract/proposal.json', here)
const target = new URL('../src/api/contract.d.ts', here)

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(below, above) {
  if (Array.isArray(below) && Array.isArray(above)) return [...below, ...above.filter((item) => !below.includes(item))]
  if (!isObject(below) || !isObject(above)) return above
  const merged = { ...below }
  for (const [key, value] of Object.entries(above)) merged[key] = key in below ? merge(below[key], value) : value
  return merged
}

const document = existsSync(proposal) ? merge(read(contract), read(proposal)) : read(contract)
const types = astToString(await openapiTypescript(document))
const text = `// Written by scripts/contract-types.mjs from the API's contract.\n${types}`
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
