// What both entries offer.
export { RejectedError, call, decimal, unwrap } from "./door.js";
export * from "./generated.js";
