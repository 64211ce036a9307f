// What the DOM of the screen tests lacks and the widgets ask for.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

function matchMedia(media: string): MediaQueryList {
  const events = new EventTarget();
  return Object.assign(events, {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.matchMedia ??= matchMedia;
window.ResizeObserver ??= NoResizeObserver;
Element.prototype.scrollIntoView ??= () => undefined;

afterEach(cleanup);
