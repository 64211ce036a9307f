// A virtual display where there is none (servers, containers).
import { spawn } from "node:child_process";
import { say } from "./run-command.mjs";

/** True when windows can be shown without help. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Starts an Xvfb on the lowest free number, which it writes with a line end in a second write: closing early would end it. */
async function startServer() {
  const args = ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true, // Ctrl+C reaches the program first, not its display
  });
  let written = "";
  const number = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended (${code})`)));
    server.stdio[3].on("data", (chunk) => {
      written += chunk;
      if (written.endsWith("\n")) resolve(written.trim());
    });
  });
  server.removeAllListeners("exit");
  server.unref();
  server.stdio[3].destroy();
  return { server, number };
}

/** Environment for a program with windows: {} where there is a display, else {DISPLAY} of an Xvfb of 1366x768 that ends with this process. */
export async function display() {
  return hasDisplay() ? {} : await displayOfItsOwn();
}

/** A further virtual display, so that two programs with windows do not take the keyboard from each other. */
export async function displayOfItsOwn() {
  const { server, number } = await startServer();
  process.once("exit", () => server.kill());
  say(`no display here: using a virtual one, Xvfb :${number} (1366x768)`);
  return { DISPLAY: `:${number}` };
}
