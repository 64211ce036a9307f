// Finds the screen for an address (#/orang/0192...?cari=siti) and tells the rest of the frame when it changes.
import { setNavigator } from "./navigation.tsx";
import type { Params, Screen } from "./registry.ts";

interface Place {
  readonly screen: Screen | undefined;
  readonly params: Params;
  readonly search: Readonly<Record<string, string>>;
}

/** Matches '/orang/$personId' against '/orang/7'; undefined when it does not fit. */
export function matchPath(pattern: string, path: string): Params | undefined {
  const want = pattern.split("/").filter(Boolean);
  const have = path.split("/").filter(Boolean);
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const value = decodeURIComponent(have[i] ?? "");
    if (part.startsWith("$")) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** '/orang/$personId' with { personId: '7' } -> '#/orang/7'. */
export function hrefFor(
  pattern: string,
  params: Params,
  search: Readonly<Record<string, string>>,
): string {
  const path = pattern.replace(/\$(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? "-"),
  );
  const query = new URLSearchParams(search).toString();
  return `#${path}${query ? `?${query}` : ""}`;
}

function read(screens: readonly Screen[], hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const search = Object.fromEntries(new URLSearchParams(query));
  // a fixed word wins over a parameter: '/orang/baru' before '/orang/$personId'
  const found = screens
    .map((screen) => ({ screen, params: matchPath(screen.path, path) }))
    .filter((one) => one.params)
    .toSorted((a, b) => a.screen.path.split("$").length - b.screen.path.split("$").length)[0];
  return { screen: found?.screen, params: found?.params ?? {}, search };
}

/** Starts listening to the address; called once, before the first screen is drawn. */
export function startRouter(screens: readonly Screen[]): void {
  const byId = new Map(screens.map((screen) => [screen.id, screen]));
  const listeners = new Set<() => void>();
  let hash = location.hash;
  let place = read(screens, hash);
  const look = () => {
    if (location.hash === hash) return;
    hash = location.hash;
    place = read(screens, hash);
    for (const tell of listeners) tell();
  };
  window.addEventListener("popstate", look);
  window.addEventListener("hashchange", look);
  setNavigator({
    hrefOf(id, params, search) {
      const screen = byId.get(id);
      return hrefFor(screen?.path ?? `/tidak-ada/${id}`, params, search);
    },
    go(href, replace) {
      if (replace) history.replaceState(null, "", href);
      else if (href !== location.hash) history.pushState(null, "", href);
      look();
    },
    back: () => history.back(),
    place: () => place,
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  });
}
