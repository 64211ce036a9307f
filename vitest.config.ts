// Two kinds of unit tests: on Node with real encrypted databases, and screens in a DOM.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// From the first instant on, for the reason that stands in electron/jobs/worker-url.ts.
const execArgv = ["--wasm-wrapper-tiering-budget=1000000000"];
const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: "100%", // one for each core: the process that hands out the files mostly waits
    projects: [
      {
        test: {
          ...slow,
          execArgv,
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
        },
      },
      {
        plugins: [react()],
        test: {
          ...slow,
          name: "screens",
          environment: "happy-dom",
          include: ["tests/**/*.screen.test.tsx"],
          exclude: ["tests/e2e/**"],
          setupFiles: ["tests/support/dom.ts"],
        },
      },
    ],
  },
});
