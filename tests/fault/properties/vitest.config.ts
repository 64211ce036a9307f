// Only the files with properties, each property run more often by more-runs.ts.
import path from "node:path";
import { defineConfig } from "vitest/config";
import react from "@vitejs/plugin-react";

const root = path.resolve(import.meta.dirname, "../../..");

// oxlint-disable-next-line import/no-default-export -- vitest asks for one
export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: path.join(import.meta.dirname, "more-runs.ts") }],
  },
  test: {
    execArgv: ["--wasm-wrapper-tiering-budget=1000000000"],
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**", "tests/fault/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
