// Where a worker's code lies: beside this source file when Node runs it, beside the bundle inside Electron.
import { fileURLToPath } from "node:url";
import v8 from "node:v8";

// Node reads modules in each thread with WebAssembly. V8 13 keeps its wrappers of imports in one cache for all threads and, when
// one is compiled anew after a thousand calls, frees code that another thread has just given back: the whole process dies
// ("Check failed: jit_page_->allocations_.erase", or SIGSEGV). Wrappers that are never compiled anew are never freed so.
v8.setFlagsFromString("--wasm-wrapper-tiering-budget=1000000000");

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
