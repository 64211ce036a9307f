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

const missing = () => new Response(null, { status: 404 });

/** Serves the bundle in `folder`, and the PDFs of papers that were rendered in this session. */
export function serveScheme(session: Session, folder: string, desk: Desk): void {
  const root = path.resolve(folder);
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    if (url.host !== "loket" || request.method !== "GET") return missing();
    const paper = /^\/paper\/([0-9a-f-]{36})\.pdf$/.exec(url.pathname);
    if (paper) return await servePaper(desk, paper[1]!);
    const file = path.join(
      root,
      url.pathname === "/" ? "index.html" : decodeURIComponent(url.pathname),
    );
    const type = TYPES[path.extname(file)];
    if (!file.startsWith(root + path.sep) || !type || !fs.existsSync(file)) return missing();
    return new Response(new Uint8Array(await fs.promises.readFile(file)), {
      headers: {
        "content-type": type,
        "content-security-policy": CSP,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  });
}

async function servePaper(desk: Desk, paperId: string): Promise<Response> {
  if (!desk.session) return missing();
  try {
    const pdf = await desk.papers.pdf(paperId, (sheet) => desk.options.outside.pdf(sheet));
    return new Response(new Uint8Array(pdf), {
      headers: { "content-type": "application/pdf", "cache-control": "no-store" },
    });
  } catch {
    return missing(); // the paper was forgotten at a lock; the preview says so
  }
}

/** No network: every request that is not ours is refused, in every session of the app. */
export function refuseNetwork(session: Session, development: string | undefined): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = details.url;
    const ours =
      /^(app|data|blob|devtools|chrome-extension):/.test(url) ||
      (development !== undefined && new URL(url).host === new URL(development).host);
    answer({ cancel: !ours });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
}
