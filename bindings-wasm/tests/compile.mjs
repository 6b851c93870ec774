// Compiles the built module and looks for the doors that the binding exports; plain Node, no packages.
import { readFile } from "node:fs/promises";

const file = process.argv[2];
if (!file) throw new Error("usage: node compile.mjs MODULE.wasm");
const module = await WebAssembly.compile(await readFile(file));
// wasm-bindgen ends each name with a hash, which its command-line half takes off.
const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name.replace(/_[0-9a-f]{16}$/, "")));
const missing = ["memory", "call", "desk_new", "desk_call"].filter((name) => !exported.has(name));
if (missing.length > 0) throw new Error(`${file} does not export ${missing.join(", ")}`);
console.log(`the module is valid and exports ${exported.size} names`);
