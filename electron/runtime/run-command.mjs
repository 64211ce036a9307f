// Runs a command to its end and throws with its own words when it fails.
import { spawnSync } from "node:child_process";

/** Returns standard output as text; throws with the last 3,000 characters of what the command said. */
export function runCommand(command, args, options = {}) {
  const result = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32" && command === "npm", // npm is a .cmd there
    ...options,
  });
  if (result.status !== 0) {
    const said = (result.stderr || result.stdout || "").slice(-3000);
    const code = result.status ?? result.error?.message;
    throw new Error(`${command} ${args.join(" ")} failed (${code})\n${said}`);
  }
  return result.stdout;
}

/** One progress line on standard error, so that standard output stays readable by programs. */
export function say(message) {
  process.stderr.write(`[loket] ${message}\n`);
}
