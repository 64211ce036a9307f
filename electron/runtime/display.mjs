// A virtual display where there is none (servers, containers).
import { spawn } from "node:child_process";
import { say } from "./run-command.mjs";

/** True when windows can be shown without help. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Environment for a program with windows: {} where there is a display, else {DISPLAY} of an Xvfb of 1366x768
 * that ends with this process. It is detached so that Ctrl+C reaches the program first, not its display.
 */
export async function display() {
  if (hasDisplay()) return {};
  const args = ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
  const stdio = ["ignore", "ignore", "ignore", "pipe"];
  const server = spawn("Xvfb", args, { stdio, detached: true });
  const number = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended at once (${code})`)));
    server.stdio[3].once("data", (data) => resolve(String(data).trim()));
  });
  server.removeAllListeners("exit");
  server.unref();
  server.stdio[3].destroy();
  process.once("exit", () => server.kill());
  say(`no display here: using a virtual one, Xvfb :${number} (1366x768)`);
  return { DISPLAY: `:${number}` };
}
