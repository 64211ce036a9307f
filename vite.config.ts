// One config, three environments: `vite build` makes the page, the main process with its workers, and the preload.
import react from "@vitejs/plugin-react";
import fs from "node:fs";
import path from "node:path";
import { defineConfig } from "vite";

const root = import.meta.dirname;
const at = (file: string) => path.join(root, file);

/** Bundles of the main process by their name in out/main; workers are looked up there by electron/jobs/worker-url.ts. */
const MAIN = {
  main: "electron/main.ts",
  worker: "electron/jobs/worker.ts",
  parser: "electron/sheets/parser-worker.ts",
  checker: "electron/documents/check-worker.ts",
  argon: "electron/accounts/argon-worker.ts",
  rotation: "electron/accounts/rotation/worker.ts",
};
const mainEntries = Object.fromEntries(
  Object.entries(MAIN)
    .filter(([, file]) => fs.existsSync(at(file)))
    .map(([name, file]) => [name, at(file)]),
);
const outside = ["electron", "better-sqlite3"];

export default defineConfig({
  root: at("renderer"),
  plugins: [react()],
  server: { host: "127.0.0.1", port: 5183, strictPort: true },
  builder: {}, // makes `vite build` build every environment
  build: { emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
  environments: {
    client: {
      build: {
        outDir: at("out/renderer"),
        target: "chrome130",
        sourcemap: true,
        modulePreload: { polyfill: false },
      },
    },
    main: {
      consumer: "server",
      resolve: { noExternal: true, external: ["better-sqlite3"] },
      build: {
        outDir: at("out/main"),
        target: "node20",
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: mainEntries,
          external: outside,
          output: {
            format: "es",
            entryFileNames: "[name].js",
            chunkFileNames: "chunk-[name]-[hash].js",
          },
        },
      },
    },
    preload: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: at("out/preload"),
        target: "chrome130",
        sourcemap: "inline",
        minify: false,
        rolldownOptions: {
          input: at("electron/preload.ts"),
          external: ["electron"],
          output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
        },
      },
    },
  },
});
