// A plain CommonJS script, with both entries.
const { readFileSync } = require("node:fs");
const whole = require("orderwell");
const slim = require("orderwell/slim");

const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
import("./vectors.mjs").then(async ({ runVectors }) => {
  console.log(runVectors(whole, vectors, "require"));
  await slim.init(readFileSync(require.resolve("orderwell/orderwell.wasm")));
  console.log(runVectors(slim, vectors, "require of the slim entry"));
});
