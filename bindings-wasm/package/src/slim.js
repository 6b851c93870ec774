// The entry without the module: `await init(…)` first.
import start from "./orderwell_wasm.js";

export const init = async (source) => void (await start({ module_or_path: source }));

export * from "./api.js";
