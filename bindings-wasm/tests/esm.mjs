// A plain script of ECMAScript modules, with both entries.
import { readFileSync } from "node:fs";
import * as whole from "orderwell";
import * as slim from "orderwell/slim";
import { runVectors } from "./vectors.mjs";

const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
console.log(runVectors(whole, vectors, "import"));
await slim.init(readFileSync(new URL(import.meta.resolve("orderwell/orderwell.wasm"))));
console.log(runVectors(slim, vectors, "import of the slim entry"));
