// A TypeScript project: what the types promise, and that they promise no more.
import { readFileSync } from "node:fs";
import { Desk, calculate, decimal, invoiceOrder, placeOrder, setCustomer, setProduct, unwrap } from "orderwell";
import type { Context, DecimalInput, DecimalString, OrderLineDraft, Problem, TaxRate } from "orderwell";

type Vectors = { files: string[]; vectors: { file: string; steps: [string, string][] }[] };
const { files, vectors } = JSON.parse(readFileSync(process.env["VECTORS"] ?? "", "utf8")) as Vectors;
const ran = vectors.map(({ file, steps }) => {
  using desk = new Desk();
  for (const [request, expected] of steps) {
    if (desk.call(request) !== expected) throw new Error(`${file}: ${request}`);
  }
  return file;
});
if (ran.join() !== files.join()) throw new Error("the files that were run are not those of files.txt");
console.log(`vectors: TypeScript ran ${ran.length} files`);

const context: Context = { now: "2026-11-23T09:00:00Z", today: "2026-11-23", by: "ana" };
const tax: TaxRate<DecimalInput> = { category: "S", rate: "19" };
const lines: OrderLineDraft<DecimalInput>[] = [
  { line: 1, product_id: "TEA-250", quantity: 2, unit_price: "4.90" },
  { line: 2, product_id: "MUG", quantity: "3", unit_price: "10.00" },
];

using desk = new Desk();
const setUp = [
  setCustomer({ command_id: "m-1", customer_id: "C-7", name: "Café Nord" }),
  setProduct({ command_id: "m-2", product_id: "TEA-250", name: "Tea, 250 g", tax }),
  setProduct({ command_id: "m-3", product_id: "MUG", name: "Mug", tax }),
];
for (const reply of unwrap(desk.executeMany(setUp, context)).replies) unwrap(reply);
const placed = desk.execute(
  placeOrder({ command_id: "w-1", order_id: "SO-1", customer_id: "C-7", currency: "EUR", lines }),
  context,
);
switch (placed.outcome) {
  case "accepted":
    for (const event of placed.events) {
      if (event.type === "order_placed") {
        const gross: DecimalString = event.totals.gross;
        console.log(`${gross} EUR`);
      }
    }
    break;
  case "unchanged":
    throw new Error(`a new desk has no sequences: ${placed.sequences}`);
  case "rejected": {
    const [first]: readonly Problem[] = placed.problems;
    throw new Error(first?.detail ?? "");
  }
}

const preview = calculate({ currency: "EUR", lines: [{ line: 1, quantity: 3, unit_price: decimal("0.10"), tax }] });
if (unwrap(preview).calculation.totals.gross !== "0.36") throw new Error("three times 0.10, taxed");

// What must not compile.
// @ts-expect-error: a refusal has no calculation
preview.calculation;
// @ts-expect-error: a price in words is no decimal
calculate({ currency: "EUR", lines: [{ line: 1, quantity: 3, unit_price: "ten", tax }] });
// @ts-expect-error: a line without quantity
calculate({ currency: "EUR", lines: [{ line: 1, unit_price: "10", tax }] });
// @ts-expect-error: no such category
calculate({ currency: "EUR", lines: [{ line: 1, quantity: 1, unit_price: "10", tax: { category: "X" } }] });
// @ts-expect-error: a command without its order
invoiceOrder({ command_id: "i" });
