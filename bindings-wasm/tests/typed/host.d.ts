// What this script needs of Node.
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
}
declare const process: { env: Record<string, string> };
declare const console: { log(...texts: string[]): void };
