// UUIDv7: ids are made at the desk, sort by time, and never collide between two offices.

/**
 * @param millis time since 1970 in milliseconds
 * @param random 10 random bytes
 */
export function uuid7(millis: number, random: Uint8Array): string {
  const time = Math.floor(millis).toString(16).padStart(12, "0");
  const hex = (from: number, to: number): string => {
    let text = "";
    for (let at = from; at < to; at++) text += HEX[random[at]!];
    return text;
  };
  const version = HEX[(random[0]! & 0x0f) | 0x70]!;
  const variant = HEX[(random[2]! & 0x3f) | 0x80]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${hex(1, 2)}-${variant}${hex(3, 4)}-${hex(4, 10)}`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
