/**
 * Starts the module; everything else of this entry works after that. It is the file `orderwell/orderwell.wasm`:
 * give its URL, or its bytes, or what `fetch` or `WebAssembly.compile` made of it.
 */
export function init(source: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module): Promise<void>;
export * from "./index.js";
