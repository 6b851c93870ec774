// Bundled by Vite, without a plug-in.
import * as orderwell from "orderwell";
import { runVectors } from "../vectors.mjs";

const report = document.querySelector("#result");
try {
  const vectors = await (await fetch("/vectors.json")).json();
  report.textContent = runVectors(orderwell, vectors, "a page built by Vite");
} catch (error) {
  report.textContent = String(error);
}
