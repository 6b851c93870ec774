// What JavaScript adds around the door: values in and out, memory, and wrong input.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Desk, RejectedError, calculate, call, confirmOrder, placeOrder, receiveStock, setCustomer, setLocation, setProduct,
  setSeller, unwrap,
} from "orderwell";

const tax = { category: "S", rate: "19" };
const context = { now: "2026-11-23T09:00:00Z", today: "2026-11-23", by: "ana" };
const document = (lines) => ({ currency: "EUR", lines });
const line = (quantity, unit_price = "4.90") => ({ line: 1, quantity, unit_price, tax });
const found = (reply) => reply.problems.map(({ code, path }) => `${code} ${path}`);
const refusal = (quantity) => found(calculate(document([line(quantity)])));

function shop() {
  const desk = new Desk();
  const address = { country: "DE" };
  for (const command of [
    setSeller({ command_id: "m1", name: "Tee & Tassen", address, currency: "EUR" }),
    setLocation({ command_id: "m2", location_id: "shelf", name: "Regal" }),
    setCustomer({ command_id: "m3", customer_id: "C-7", name: "Ана", billing_address: address }),
    setProduct({ command_id: "m4", product_id: "TEA", name: "茶 😀", tax }),
    receiveStock({ command_id: "m5", product_id: "TEA", location_id: "shelf", quantity: 10, received_on: "2026-11-23" }),
    placeOrder({
      command_id: "o1", order_id: "SO-1", customer_id: "C-7", currency: "EUR",
      lines: [{ line: 1, product_id: "TEA", quantity: 2, unit_price: "4.90" }],
    }),
  ]) unwrap(desk.execute(command, context));
  return desk;
}

test("text, number and bigint are the same number", () => {
  const replies = ["2", 2, 2n].map((two) => JSON.stringify(calculate(document([line(two)]))));
  assert.equal(new Set(replies).size, 1);
  assert.match(replies[0], /"gross":"11.66"/);
});

test("what is no exact number is refused at its path", () => {
  const rows = [
    [1.5, "number.as_json"], [1e300, "number.as_json"], [2 ** 53, "number.as_json"], [2n ** 53n, "number.as_json"],
    [1e-7, "number.as_json"], [NaN, "json.no_value"], [-Infinity, "json.no_value"], [() => 2, "json.no_value"],
    [Symbol("2"), "json.no_value"], [true, "request.wrong_kind"], [null, "request.field_missing"],
    [new Set([2]), "request.wrong_kind"], [new Map([["a", 2]]), "request.wrong_kind"], [{}, "request.wrong_kind"],
    ["2.", "number.not_decimal"], [undefined, "request.field_missing"],
  ];
  for (const [wrong, code] of rows) {
    assert.deepEqual(refusal(wrong), [`${code} /document/lines/0/quantity`], String(wrong));
  }
});

test("undefined is an absent member, and no item", () => {
  assert.deepEqual(found(calculate(undefined)), ["request.field_missing /document"]);
  assert.deepEqual(found(calculate(document([undefined]))), ["json.no_value /document/lines/0"]);
  assert.equal(calculate({ ...document([line(1)]), charges: undefined }).outcome, "accepted");
  assert.deepEqual(found(JSON.parse(call(undefined))), ["json.no_value "]);
});

test("missing, unknown and malformed fields have their paths", () => {
  assert.deepEqual(found(calculate({ currency: "EUR", lines: [{ line: 1, colour: "red" }], 7: 1 })), [
    "request.field_unknown /document/7",
    "request.field_unknown /document/lines/0/colour",
    "request.field_missing /document/lines/0/quantity",
    "request.field_missing /document/lines/0/unit_price",
  ]);
});

test("a lone surrogate and a huge text are problems, in values and in text", () => {
  const desk = new Desk();
  for (const [name, code] of [["\ud800", "json.syntax"], ["x".repeat(20_000_000), "limit.request_bytes"]]) {
    const command = setLocation({ command_id: "a", location_id: "L", name });
    assert.equal(desk.execute(command, context).problems[0].code, code);
    const text = `{"format":1,"op":"query","stream":"${name}"}`;
    assert.equal(JSON.parse(desk.call(text)).problems[0].code, code);
  }
});

test("text of any kind arrives whole", () => {
  const desk = new Desk();
  const name = 'say "hi" \\ tab\tline\n– 茶 😀';
  unwrap(desk.execute(setLocation({ command_id: "a", location_id: "L", name }), context));
  assert.equal(unwrap(desk.query("location/L")).state.name, name);
});

test("a value that holds itself ends", () => {
  for (const [times, code] of [[1, "limit.request_depth"], [3, "limit.request_bytes"]]) {
    const lines = [];
    for (let time = 0; time < times; time += 1) lines.push(lines);
    assert.equal(calculate({ currency: "EUR", lines }).problems[0].code, code);
  }
});

test("an exception in an iterator or a getter comes through and changes nothing", () => {
  const desk = shop();
  const before = unwrap(desk.snapshot()).lines;
  function* commands() {
    yield setLocation({ command_id: "a", location_id: "L", name: "x" });
    throw new RangeError("the host's own");
  }
  const getter = { get type() { throw new RangeError("the host's own"); } };
  assert.throws(() => desk.executeMany(commands(), context), RangeError);
  assert.throws(() => desk.execute(getter, context), RangeError);
  assert.deepEqual(unwrap(desk.snapshot()).lines, before);
});

test("a call from within a getter is a call like any other", () => {
  const desk = shop();
  const command = { get type() { desk.query("order/SO-1"); return "confirm_order"; }, command_id: "c", order_id: "SO-1" };
  assert.equal(desk.execute(command, context).outcome, "accepted");
});

test("dates and other values that write themselves are taken as what they write", () => {
  const now = new Date(Date.UTC(2026, 10, 23, 9));
  const desk = shop();
  assert.equal(desk.execute(confirmOrder({ command_id: "c", order_id: "SO-1" }), { ...context, now }).outcome, "accepted");
  assert.deepEqual(refusal({ toJSON: () => 1.5 }), ["number.as_json /document/lines/0/quantity"]);
});

test("a refusal is a value and can be thrown", () => {
  const desk = shop();
  const reply = desk.execute(confirmOrder({ command_id: "c", order_id: "SO-9" }), context);
  const [problem] = reply.problems;
  assert.deepEqual([problem.code, problem.path, problem.retry, problem.severity, problem.data.order_id],
    ["order.unknown", "/command/order_id", true, "error", "SO-9"]);
  assert.throws(() => unwrap(reply), (error) => error instanceof RejectedError
    && error.problems === reply.problems && error.message.includes("order.unknown"));
});

test("the same command twice is unchanged; hosts persist between decide and apply", () => {
  const desk = shop();
  const twin = shop();
  const command = confirmOrder({ command_id: "c", order_id: "SO-1" });
  const { events, orders } = unwrap(desk.decide(command, context));
  assert.deepEqual(unwrap(desk.snapshot()), unwrap(twin.snapshot()));
  assert.deepEqual(unwrap(desk.apply(events)).orders, orders);
  assert.equal(desk.execute(command, context).outcome, "unchanged");
  const restored = new Desk();
  unwrap(restored.restore(unwrap(desk.snapshot()).lines));
  assert.deepEqual(unwrap(restored.snapshot()), unwrap(desk.snapshot()));
});

test("a freed desk says so, and may be freed again", () => {
  const desk = new Desk();
  desk.free();
  desk.free();
  assert.throws(() => desk.query("order/SO-1"), ReferenceError);
  const disposed = new Desk();
  disposed[Symbol.dispose]();
  assert.throws(() => disposed.call("{}"), ReferenceError);
});

test("a million refused calls, and a thousand desks, keep memory flat", () => {
  const desk = shop();
  const command = confirmOrder({ command_id: "c", order_id: "SO-9" });
  const wrong = document([{ line: 1, quantity: 1.5 }]);
  const loop = (count) => {
    for (let index = 0; index < count; index += 1) {
      desk.execute(command, context);
      calculate(wrong);
      if (index % 500 === 0) new Desk().free();
    }
    globalThis.gc();
    const { rss } = process.memoryUsage();
    return rss / 1024;
  };
  loop(20_000);
  const before = loop(20_000);
  assert.ok(loop(460_000) - before < 16_384, "KiB more after a million refusals");
});
