// A port that hands on only what has the shape of a call. The carrier of calls would fail on rubbish outside of any call's reach.
import type { MessagePortMain } from "electron";
import * as z from "zod";

/** Where the binary part of a message begins, if it has one. */
const BINARY_FROM = 0xff;
const Head = z.object({ i: z.union([z.string().max(40), z.number()]) });
const Called = Head.extend({
  t: z.literal(1).optional(),
  p: z.object({ u: z.string().max(2_000).refine(isAddress) }),
});
/** More of a stream, or its end, of a call that was made before. */
const Goes = Head.extend({ t: z.literal(3), p: z.object({}) });
const Ends = Head.extend({ t: z.literal(4) });
const Message = z.union([Called, Goes, Ends]);

function isAddress(text: string): boolean {
  return URL.canParse(text.startsWith("/") ? `app://loket${text}` : text);
}

/** Whether a message has the shape of a call; what it asks for is judged in serve/call.ts. */
export function isCall(data: unknown): boolean {
  try {
    return Message.safeParse(JSON.parse(textOf(data))).success;
  } catch {
    return false; // not even JSON
  }
}

/** @throws when it is neither text nor bytes */
function textOf(data: unknown): string {
  if (typeof data === "string") return data;
  if (!(data instanceof Uint8Array) && !(data instanceof ArrayBuffer)) throw new TypeError();
  const bytes = new Uint8Array(data);
  const end = bytes.indexOf(BINARY_FROM);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

interface Port {
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  postMessage(message: unknown): void;
}

/** The port as the router sees it; `rubbish` is told once, and the port is closed, as soon as something else comes through. */
export function guardedPort(port: MessagePortMain, rubbish: () => void): Port {
  let open = true;
  function on(event: "message" | "close", listener: (event: { data: unknown }) => void): void {
    if (event === "close") return void port.on("close", () => listener({ data: undefined }));
    port.on("message", (message) => {
      if (!open) return;
      if (isCall(message.data)) return listener(message);
      open = false;
      port.close();
      rubbish();
    });
  }
  return { on, postMessage: (message) => port.postMessage(message) };
}
