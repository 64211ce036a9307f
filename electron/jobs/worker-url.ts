// Where a worker's code lies: beside this source file when Node runs it, beside the bundle inside Electron.
import { fileURLToPath } from "node:url";

/**
 * @param source the worker's file relative to electron/, e.g. "jobs/worker.ts"
 * @param bundled its name among the bundled files, e.g. "worker.js"
 */
export function workerUrl(source: string, bundled: string): URL {
  const here = import.meta.url;
  return fileURLToPath(here).endsWith(".ts")
    ? new URL(`../${source}`, here)
    : new URL(`./${bundled}`, here);
}
