// Writes the TypeScript types of the API's contract.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTypescript, { astToString } from 'openapi-typescript'

const here = new URL('.', import.meta.url)
const contract = new URL('../../LuohuFunctions/OpenApi/openapi.json', here)
const target = new URL('../src/api/contract.d.ts', here)

const document = JSON.parse(readFileSync(contract, 'utf8'))
const types = astToString(await openapiTypescript(document))
const text = `// Written by scripts/contract-types.mjs from the API's contract.\n${types}`
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
