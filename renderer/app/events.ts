// Listens to the desk for as long as the window lives: menu items, a changed stage, data changed elsewhere.
import { useEffect, useRef } from "react";
import type { DeskEvent } from "../../shared/shell/contract.ts";
import { api } from "./client.ts";

const AGAIN_MS = 1000;

export function useDeskEvents(on: (event: DeskEvent) => void): void {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    const stop = new AbortController();
    async function listen() {
      const events = await api.shell.events(undefined, { signal: stop.signal });
      for await (const event of events) latest.current(event);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    function start() {
      // a broken stream is opened again; the calls themselves say what is wrong
      const again = () => {
        if (!stop.signal.aborted) timer = setTimeout(start, AGAIN_MS);
      };
      listen().then(again, again);
    }
    start();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
}
