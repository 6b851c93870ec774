// JavaScript values → JSON text → the core → JavaScript values. What JSON has no value for is written as a
// bare word (`NaN`, `undefined`), which the core refuses at its path; nothing is decided here.
import * as core from "./orderwell_wasm.js";
import { REQUEST_BYTES_MAX, REQUEST_DEPTH_MAX } from "./limits.js";

/** Writes JSON text, exactly: no number is rounded, nothing is left out but members that are `undefined`. */
class Writer {
  text = "";
  #depth = 0;

  value(value) {
    const kind = typeof value;
    if (kind === "string") this.text += JSON.stringify(value);
    else if (kind === "object" && value !== null) this.#object(value);
    else this.text += kind === "function" || kind === "symbol" ? kind : String(value);
  }

  #object(value) {
    // A value that holds itself ends below the core's own limits.
    if (this.#depth > REQUEST_DEPTH_MAX || this.text.length > REQUEST_BYTES_MAX) {
      this.text += "[]";
      return;
    }
    this.#depth += 1;
    if (Array.isArray(value)) this.#list(value);
    else if (value instanceof Map) this.members(value);
    else if (typeof value.toJSON === "function") this.value(value.toJSON());
    else if (Symbol.iterator in value) this.#list(value);
    else this.members(Object.entries(value));
    this.#depth -= 1;
  }

  #list(items) {
    this.text += "[";
    let separator = "";
    for (const item of items) {
      this.text += separator;
      this.value(item);
      separator = ",";
    }
    this.text += "]";
  }

  members(entries) {
    this.text += "{";
    let separator = "";
    for (const [name, value] of entries) {
      if (value === undefined) continue;
      this.text += `${separator}${JSON.stringify(String(name))}:`;
      this.value(value);
      separator = ",";
    }
    this.text += "}";
  }
}

function written(op, fields) {
  const writer = new Writer();
  writer.members(Object.entries({ format: 1, op, ...fields }));
  return writer.text;
}

const encoder = new TextEncoder();
// Short requests share this space: to make an array for each would cost more than to encode it.
const space = new Uint8Array(16384);

/** The text as UTF-8. Half a surrogate pair has none; as an escape the core can refuse it. */
function encoded(text) {
  const whole = String(text);
  const formed = whole.isWellFormed?.() ? whole : whole.replace(/\p{Surrogate}/gu, (half) => JSON.stringify(half).slice(1, -1));
  // A UTF-16 unit takes at most three bytes.
  if (formed.length * 3 > space.length) return encoder.encode(formed);
  return space.subarray(0, encoder.encodeInto(formed, space).written);
}

/** Answers a request that needs no desk, given as JSON text. */
export const call = (request) => core.call(encoded(request));

export const ask = (op, fields) => JSON.parse(core.call(encoded(written(op, fields))));

/** A constructor of this kind of command. */
export const built = (type) => (fields) => ({ type, ...fields });

/** What is under every desk: memory of the core, given back by `free`. */
export class Handle {
  #desk = new core.Desk();

  call(request) {
    return this.#held().call(encoded(request));
  }

  ask(op, fields) {
    return JSON.parse(this.#held().call(encoded(written(op, fields))));
  }

  free() {
    this.#desk?.free();
    this.#desk = undefined;
  }

  #held() {
    if (this.#desk === undefined) throw new ReferenceError("this desk was freed");
    return this.#desk;
  }
}
if (Symbol.dispose) Handle.prototype[Symbol.dispose] = Handle.prototype.free;

export class RejectedError extends Error {
  name = "RejectedError";

  constructor(reply) {
    super(reply.problems.map(({ code, path, detail }) => `${code} at ${JSON.stringify(path)}: ${detail}`).join("\n"));
    this.reply = reply;
    this.problems = reply.problems;
  }
}

export function unwrap(reply) {
  if (reply.outcome === "rejected") throw new RejectedError(reply);
  return reply;
}

export const decimal = (text) => text;
