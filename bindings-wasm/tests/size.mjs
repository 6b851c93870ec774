// node size.mjs FILE MAX: prints how large the module is, and fails when it is larger compressed than MAX bytes.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [file, max] = process.argv.slice(2);
const bytes = readFileSync(file);
const compressed = gzipSync(bytes, { level: 9 }).length;
console.log(`the WebAssembly module has ${bytes.length} bytes, ${compressed} with gzip; ${max} are allowed`);
if (compressed > Number(max)) process.exit(1);
