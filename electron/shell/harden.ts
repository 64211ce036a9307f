// Rules for every page and every session there will ever be: nothing is opened, navigated to, embedded, permitted or loaded from elsewhere.
import { app, type Session, type WebContents } from "electron";

/** Must run before the app is ready, so that no page and no session comes before its rules. */
export function harden(development: string | undefined): void {
  // Chromium strips --no-sandbox from the children, without which nothing runs for root (a container of tests).
  if (process.getuid?.() !== 0) app.enableSandbox();
  // Not even a name is looked up: what the filter of requests does not see (prefetched names, calls by WebRTC) finds nobody.
  if (development === undefined)
    app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => closePage(contents));
  app.on("session-created", (session) => closeSession(session, development));
}

/** The page changes only its own hash, which is no navigation; everything else is refused. */
function closePage(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** No network, no permission, no device. */
function closeSession(session: Session, development: string | undefined): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url, development) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on("will-download", (event) => event.preventDefault());
}

/** Whether a request stays inside the program; while it is being built, also what the development server brings. */
function isOurs(url: string, development: string | undefined): boolean {
  if (/^(app|data|blob):/.test(url)) return true;
  if (development === undefined) return false;
  return (
    /^(devtools|chrome-extension):/.test(url) || new URL(url).host === new URL(development).host
  );
}
