// Serves the pages and opens each in headless Chromium; a page says what it found.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const folders = [
  ["/bundled/", `${here}/page/out/`],
  ["/package/", `${here}/node_modules/orderwell/`],
  ["/assets/", `${here}/page/out/assets/`],
  ["/", `${here}/`],
];
const kinds = { html: "text/html", js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm", json: "application/json" };

const server = createServer(async ({ url }, response) => {
  const [prefix, folder] = folders.find(([prefix]) => url.startsWith(prefix));
  const file = url === "/vectors.json" ? process.env.VECTORS : folder + url.slice(prefix.length);
  try {
    const bytes = await readFile(file);
    response.setHeader("Content-Type", kinds[file.split(".").pop()] ?? "text/plain");
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let failed = false;
for (const path of ["/plain.html", "/bundled/index.html"]) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(path, error));
  await page.goto(`http://127.0.0.1:${server.address().port}${path}`);
  await page.waitForFunction(() => document.querySelector("#result").textContent !== "", undefined, { timeout: 60_000 });
  const result = await page.textContent("#result");
  console.log(result);
  failed ||= !result.startsWith("vectors: ");
}
await browser.close();
server.close();
process.exitCode = failed ? 1 : 0;
