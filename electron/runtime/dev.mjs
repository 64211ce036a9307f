// npm run dev: the page with hot reload; main and preload are rebuilt when they change. A change of the main process
// restarts the app, one of the preload reloads the page. The page comes from the dev server, so its CSP is not tested here.
import "./node-version.mjs";
import path from "node:path";
import { createBuilder, createServer } from "vite";
import { launchOptions, root } from "./electron-runtime.mjs";
import { say } from "./run-command.mjs";
import { appSwitches, runApp } from "./start.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

if (!ensureSystemPackages("start")) process.exit(1);
const configFile = path.join(root, "vite.config.ts");
const server = await createServer({ configFile });
await server.listen();
const url = server.resolvedUrls.local[0];
const options = await launchOptions([root, ...appSwitches(process.argv.slice(2))]);

let app;
let restarting = false;
function open() {
  app = runApp(options, { VITE_DEV_SERVER_URL: url });
  app.on("close", async (code) => {
    if (restarting) {
      restarting = false;
      open();
      return;
    }
    await server.close();
    process.exit(code ?? 1);
  });
}

function changed(name) {
  if (name === "preload") {
    server.ws.send({ type: "full-reload" });
  } else if (!restarting) {
    restarting = true;
    app.kill();
  }
}

const builder = await createBuilder({ configFile, build: { watch: {} }, logLevel: "warn" });
const firstBuilds = ["main", "preload"].map(async (name) => {
  const watcher = await builder.build(builder.environments[name]);
  await new Promise((resolve) => {
    watcher.on("event", (event) => {
      if (event.code === "ERROR") say(event.error.message);
      if (event.code === "END") {
        if (app) changed(name);
        else resolve();
      }
    });
  });
});
await Promise.all(firstBuilds);
say(`page at ${url}`);
open();
