// The entry that needs nothing: the module stands in this file and is started at once.
import { initSync } from "./orderwell_wasm.js";
import module from "./orderwell.wasm";

initSync({ module });

export * from "./api.js";
