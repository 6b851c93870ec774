// What does an invoice cost in WebAssembly, next to dinero.js and next to the same library natively?
//
// The module is the very file whose size is checked. One run: the sides take turns; a ratio is that of medians.
// The answers are compared first. Usage: web.mjs INVOICE NATIVE REQUEST; the last lines are `name|measured|limit|kind`.
import assert from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { EUR } from "dinero.js/currencies";
import { add, dinero, halfAwayFromZero, multiply, subtract, toSnapshot, transformScale } from "dinero.js";
import { Desk, call, holdOrder, placeOrder, releaseHold, setCustomer, setProduct, unwrap } from "orderwell";

const [invoice, native, request] = process.argv.slice(2);
const text = readFileSync(invoice, "utf8");
const asked = `{"format":1,"op":"calculate","document":${text}}`;
writeFileSync(request, asked);

/** A decimal as dinero wants it: a whole number and its scale. */
function scaled(decimal) {
  const point = decimal.indexOf(".");
  return point < 0
    ? { amount: Number(decimal), scale: 0 }
    : { amount: Number(decimal.slice(0, point) + decimal.slice(point + 1)), scale: decimal.length - point - 1 };
}

/** Two decimals of a snapshot as text. */
function printed(money) {
  const { amount } = toSnapshot(money);
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const cents = (money) => transformScale(money, 2, halfAwayFromZero);
const percentOf = (money, percent) => {
  const { amount, scale } = scaled(percent);
  return cents(multiply(money, { amount, scale: scale + 2 }));
};

/** The same totals with dinero.js: JSON in, JSON out. */
function withDinero(json) {
  const document = JSON.parse(json);
  const groups = new Map();
  const lines = [];
  for (const line of document.lines) {
    const gross = multiply(dinero({ ...scaled(line.unit_price), currency: EUR }), scaled(line.quantity));
    let net = cents(gross);
    for (const { percent } of line.allowances ?? []) net = subtract(net, percentOf(gross, percent));
    lines.push({ line: line.line, net: printed(net) });
    const key = `${line.tax.category} ${line.tax.rate}`;
    const group = groups.get(key);
    groups.set(key, { ...line.tax, taxable: group === undefined ? net : add(group.taxable, net) });
  }
  const zero = dinero({ amount: 0, currency: EUR });
  let [net, tax] = [zero, zero];
  const taxes = [...groups.values()].map(({ category, rate, taxable }) => {
    const due = percentOf(taxable, rate);
    [net, tax] = [add(net, taxable), add(tax, due)];
    return { category, rate, taxable: printed(taxable), tax: printed(due) };
  });
  return JSON.stringify({ lines, totals: { net: printed(net), tax: printed(tax), gross: printed(add(net, tax)), taxes } });
}

function figures(reply) {
  const { lines, totals } = reply.calculation ?? reply;
  const taxes = [...totals.taxes].sort((a, b) => (a.category + a.rate < b.category + b.rate ? -1 : 1));
  return [lines.map((line) => line.net), totals.net, totals.tax, totals.gross, taxes];
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Nanoseconds a call. Not CPU time: that of the process includes the compiler's threads. */
function round(side, calls) {
  const started = process.hrtime.bigint();
  for (let index = 0; index < calls; index += 1) side();
  return Number(process.hrtime.bigint() - started) / calls;
}

function interleaved(sides, rounds, calls) {
  const times = sides.map(() => []);
  for (let index = 0; index < rounds; index += 1) {
    sides.forEach((side, which) => times[which].push(round(side, calls)));
  }
  return times.map(median);
}

const cx = { now: "2026-11-23T09:00:00Z", today: "2026-11-23", by: "bench" };

/** A desk with so many orders, and a command that it carries out without end. */
function desk(orders) {
  const desk = new Desk();
  unwrap(desk.execute(setCustomer({ command_id: "c", customer_id: "C", name: "C" }), cx));
  unwrap(desk.execute(setProduct({ command_id: "p", product_id: "P", name: "P", tax: { category: "S", rate: 19 } }), cx));
  const lines = [{ line: 1, product_id: "P", quantity: 1, unit_price: 1 }];
  for (let start = 0; start < orders; start += 1000) {
    const numbers = Array.from({ length: Math.min(1000, orders - start) }, (_, index) => start + index);
    const commands = numbers.map((number) =>
      placeOrder({ command_id: `o-${number}`, order_id: `SO-${number}`, customer_id: "C", currency: "EUR", lines }),
    );
    unwrap(desk.executeMany(commands, cx));
  }
  let count = 0;
  return () => {
    count += 1;
    unwrap(desk.execute(holdOrder({ command_id: `h-${count}`, order_id: "SO-50", hold: "check" }), cx));
    unwrap(desk.execute(releaseHold({ command_id: `r-${count}`, order_id: "SO-50", hold: "check" }), cx));
  };
}

assert.deepStrictEqual(figures(JSON.parse(withDinero(text))), figures(JSON.parse(call(asked))));
const here = () => call(asked);
const dineros = () => withDinero(text);
round(here, 3000);
round(dineros, 3000);
const [module, dinerojs] = interleaved([here, dineros], 31, 300);

// The other process and this one take turns, so that noise hits both.
const ratios = Array.from({ length: 9 }, () => {
  const nanoseconds = Number(spawnSync(native, [request, "300", "15"], { encoding: "utf8" }).stdout);
  return interleaved([here], 15, 300)[0] / nanoseconds;
});
const [small, large] = interleaved([desk(100), desk(20000)], 31, 300);
console.log({ module, dinerojs, small, large, ratios: ratios.map((ratio) => ratio.toFixed(2)).join(" ") });
console.log(`WebAssembly, JSON to JSON: times faster than dinero.js|${(dinerojs / module).toFixed(2)}|3|least`);
console.log(`WebAssembly, JSON to JSON: to the same natively|${median(ratios).toFixed(2)}|2.5|most`);
console.log(`WebAssembly, a command with 20,000 orders at the desk instead of 100|${(large / small).toFixed(2)}|1.5|most`);
