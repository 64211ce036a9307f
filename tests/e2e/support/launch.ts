// Opens the built app in real Electron with an office folder of its own, for end-to-end tests and figures.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { _electron } from "playwright-core";
import type { ElectronApplication, Page } from "playwright-core";
import { launchOptions, root } from "../../../electron/runtime/electron-runtime.mjs";
import { Keys } from "./keys.ts";

export interface OpenOptions {
  /** Folder of the office; a fresh one when not given. It is removed on close unless it was given. */
  readonly data?: string;
  /** More switches, e.g. ['--latihan']. */
  readonly switches?: readonly string[];
  readonly colorScheme?: "light" | "dark";
  readonly env?: Readonly<Record<string, string>>;
  /** Where strace writes every connection that the program or a child of it asks the system for. */
  readonly connections?: string | undefined;
}

/** The running app as a person at the desk has it: one window and a keyboard. */
export interface OpenDesk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly keys: Keys;
  readonly data: string;
  /** Lines the app wrote to its standard error and the page to its console. */
  readonly said: string[];
  /** Milliseconds from starting the process to the first window. */
  readonly startedIn: number;
  close(): Promise<void>;
}

/** Starts the app from out/ and waits for its window; run the build before. */
export async function openDesk(options: OpenOptions = {}): Promise<OpenDesk> {
  const data = options.data ?? fs.mkdtempSync(path.join(os.tmpdir(), "loket-kantor-"));
  const switches = ["--disable-gpu"]; // without a graphics card the GPU process only fails first
  const launch = await launchOptions([
    ...switches,
    root,
    `--data=${data}`,
    ...(options.switches ?? []),
  ]);
  const said: string[] = [];
  const started = performance.now();
  const app = await _electron.launch({
    ...watched(launch, options.connections),
    env: { ...launch.env, ...options.env },
    colorScheme: options.colorScheme ?? "light",
    cwd: root,
    timeout: 60_000,
  });
  const child = app.process();
  child.stderr?.on("data", (chunk) => said.push(String(chunk).trim()));
  const end = () => void child.kill("SIGKILL"); // a test that failed leaves no window behind
  process.once("exit", end);
  const page = await app.firstWindow({ timeout: 180_000 }); // a training office is made before its window
  const startedIn = performance.now() - started;
  page.on("console", (message) => said.push(`page: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`page error: ${error.message}`));
  page.setDefaultTimeout(40_000);
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined); // where the window manager decides
  async function close(): Promise<void> {
    await app.close();
    process.off("exit", end);
    if (!options.data) fs.rmSync(data, { recursive: true, force: true });
  }
  return { app, page, keys: new Keys(page), data, said, startedIn, close };
}

/**
 * The program itself, or strace in front of it: only the named calls stop it, so that it runs at its own speed. (Chromium and the
 * system's resolver send datagrams by these calls; `sendmsg` carries what its own processes say to each other.)
 */
function watched(
  { executablePath, args }: { executablePath: string; args: string[] },
  file: string | undefined,
): { executablePath: string; args: string[] } {
  if (file === undefined) return { executablePath, args };
  const calls = "-yy -e trace=connect,sendto,sendmmsg -e signal=none";
  const script = `${file}.sh`; // Playwright puts switches of its own before ours
  fs.writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf ${calls} -o '${file}' '${executablePath}' "$@"\n`,
    { mode: 0o700 },
  );
  return { executablePath: script, args };
}

/** Whether this machine can tell every connection (npm run fault installs strace). */
export const canWatch = process.platform === "linux" && fs.existsSync("/usr/bin/strace");

/**
 * What strace saw go towards a network: a connection by TCP, or anything sent by another kind of socket of a network. Chromium asks
 * the system which way a datagram would go (a `connect` that sends nothing); sockets of this machine (display, bus) are no network.
 */
export function towardsNetwork(file: string): string[] {
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines.filter(
    (line) =>
      (/\bconnect\(\d+<TCP/.test(line) && /AF_INET6?\b/.test(line)) ||
      /\bsend(to|mmsg)\(\d+<(UDP|RAW|ICMP|PING)/.test(line),
  );
}

/** Answers the next dialogs for opening with `file`, as if the person chose it. */
export async function willChoose(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: false, filePaths: [chosen] };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, file);
}

/** Answers the next dialogs for saving with `file`. */
export async function willSaveAs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: false, filePath: chosen };
    dialog.showSaveDialog = () => Promise.resolve(answer);
  }, file);
}
