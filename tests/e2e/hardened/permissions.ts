// The names of all permissions, read from Electron's own types, so that a new one is tried without anybody thinking of it.
import fs from "node:fs";
import path from "node:path";
import { root } from "../../../electron/runtime/electron-runtime.mjs";

/** Every name that a request or check of permission may carry. */
export function permissionNames(): string[] {
  const file = path.join(root, "node_modules/electron/electron.d.ts");
  const text = fs.readFileSync(file, "utf8");
  const unions = text.matchAll(/\bpermission: ((?:'[\w-]+'\s*\|\s*)+'[\w-]+')/g);
  const names = [...unions].flatMap(([, union]) => [...union!.matchAll(/'([\w-]+)'/g)]);
  return [...new Set(names.map(([, name]) => name!))];
}
