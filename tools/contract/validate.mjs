// Holds values to the schemas of an OpenAPI 3.1 document. The first line in is the document, and the answer what is wrong
// with it by OpenAPI's own schema; each later line is {"schema", "value"}, and the answer what is wrong with the value.
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Validator } from "@seriousme/openapi-schema-validator";

const answer = (errors) => process.stdout.write(`${JSON.stringify(errors)}\n`);
const told = (errors) => (errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);

// A keyword that is none, such as a misspelt one, is an error; "components" stands at the root alone.
const ajv = new Ajv2020({ strictTypes: false, allErrors: true, keywords: ["components"] });
addFormats.default(ajv);
const compiled = new Map();

// Schemas refer to each other by the document's own pointers, wherever in it they stand.
function compile(schema) {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
  if (!compiled.has(text)) compiled.set(text, ajv.compile(JSON.parse(text)));
  return compiled.get(text);
}

async function check(line, first) {
  const input = JSON.parse(line);
  if (first) {
    ajv.addSchema({ $id: "openapi", components: input.components });
    const { valid, errors } = await new Validator().validate(structuredClone(input));
    return valid ? [] : [errors].flat().map((error) => JSON.stringify(error));
  }

  const validate = compile(input.schema);
  return validate(input.value) ? [] : told(validate.errors);
}

let first = true;
for await (const line of createInterface({ input: process.stdin })) {
  answer(await check(line, first));
  first = false;
}
