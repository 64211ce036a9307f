// A virtual display where there is none (servers, containers).
import { spawn } from "node:child_process";
import { say } from "./run-command.mjs";

/** True when windows can be shown without help. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const TRIES = 8;

/** Starts an Xvfb with this number; undefined when that is taken. */
async function startServer(number) {
  const args = ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", [`:${number}`, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true, // Ctrl+C reaches the program first, not its display
  });
  const ready = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => resolve(false));
    server.stdio[3].once("data", () => resolve(true));
  });
  server.removeAllListeners("exit");
  server.unref();
  server.stdio[3].destroy();
  return ready ? server : undefined;
}

/**
 * Environment for a program with windows: {} where there is a display, else {DISPLAY} of an Xvfb of 1366x768
 * that ends with this process. The number comes from the process id: the lowest free one may still be the
 * address of a server that is just going away and would take ours with it.
 */
export async function display() {
  if (hasDisplay()) return {};
  for (let i = 0; i < TRIES; i++) {
    const number = 100 + ((process.pid + i * 97) % 900);
    const server = await startServer(number);
    if (!server) continue;
    process.once("exit", () => server.kill());
    say(`no display here: using a virtual one, Xvfb :${number} (1366x768)`);
    return { DISPLAY: `:${number}` };
  }
  throw new Error(`Xvfb did not start, ${TRIES} times`);
}
