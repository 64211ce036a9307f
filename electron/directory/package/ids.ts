// Lasting ids of things that have none of their own: made from a text, the same on every desk.
import { createHash } from "node:crypto";

/** A UUID (version 8, free form) from the SHA-256 of a text. */
export function idFrom(text: string): string {
  const hex = createHash("sha256").update(`loket-direktori:${text}`).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID stays what it is; any other id of a package becomes one, the same each time. */
export function storedId(id: string): string {
  return UUID.test(id) ? id.toLowerCase() : idFrom(`luar:${id}`);
}
