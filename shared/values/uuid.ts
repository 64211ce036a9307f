// UUIDv7: ids are made at the desk, sort by time, and never collide between two offices.

/**
 * @param millis time since 1970 in milliseconds
 * @param random 10 random bytes
 */
export function uuid7(millis: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = Math.floor(millis);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
