// app:// : the page and the papers, served from memory and from the bundle; nothing else can be loaded.
import { protocol, type Session } from "electron";
import fs from "node:fs";
import path from "node:path";
import type { Desk } from "../serve/desk.ts";

export const PAGE = "app://loket/";

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'", // Mantine sets style attributes and its variables in a style element
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const ALWAYS = {
  "content-security-policy": CSP,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

const missing = () => new Response(null, { status: 404, headers: ALWAYS });

/**
 * The files of the bundle by their address. Only an address on this list is ever read, so no spelling of a path
 * (dots, backslashes, device names, streams) leads anywhere else.
 */
function bundled(folder: string): ReadonlyMap<string, string> {
  if (!fs.existsSync(folder)) return new Map(); // while it is being built, a server brings the page
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  const served = names.filter((name) => TYPES[path.extname(name)] !== undefined);
  return new Map([
    ...served.map(
      (name) => [`/${name.replaceAll(path.sep, "/")}`, path.join(folder, name)] as const,
    ),
    ["/", path.join(folder, "index.html")] as const,
  ]);
}

/** Serves the bundle in `folder`, and the PDFs of papers that were rendered in this session. */
export function serveScheme(session: Session, folder: string, desk: Desk): void {
  const files = bundled(path.resolve(folder));
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    if (url.host !== "loket" || request.method !== "GET") return missing();
    const paper = /^\/paper\/([0-9a-f-]{36})\.pdf$/.exec(url.pathname);
    if (paper) return await servePaper(desk, paper[1]!);
    const file = files.get(url.pathname);
    if (file === undefined) return missing();
    return new Response(new Uint8Array(await fs.promises.readFile(file)), {
      headers: { ...ALWAYS, "content-type": TYPES[path.extname(file)]! },
    });
  });
}

async function servePaper(desk: Desk, paperId: string): Promise<Response> {
  if (!desk.session) return missing();
  try {
    const pdf = await desk.papers.pdf(paperId, (sheet) => desk.options.outside.pdf(sheet));
    return new Response(new Uint8Array(pdf), {
      headers: { ...ALWAYS, "content-type": "application/pdf", "cache-control": "no-store" },
    });
  } catch {
    return missing(); // the paper was forgotten at a lock; the preview says so
  }
}
