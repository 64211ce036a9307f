// Tracking codes of referrals: short, said aloud without doubt, and a mistyped one is noticed. They say nothing about anybody.

// Crockford's base 32: no I, L, O, U.
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA = 7;
/** Random bytes that `trackingCode` needs. */
export const TRACKING_BYTES = DATA;

/** Product in GF(32) with x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

/** Finds every single wrong letter and every swap of two letters: each place has its own factor in the field. */
function checkValue(values: readonly number[]): number {
  let sum = 0;
  let factor = 2;
  for (const value of values) {
    sum ^= times(value, factor);
    factor = times(factor, 2);
  }
  return sum;
}

/** 'RJ-7K3M-9Q2D' from 7 random bytes: 35 bits and a check letter. */
export function trackingCode(random: Uint8Array): string {
  if (random.length < DATA) throw new RangeError("7 random bytes expected");
  const values = Array.from(random.subarray(0, DATA), (byte) => byte & 31);
  const text = [...values, checkValue(values)].map((value) => SIGNS[value]).join("");
  return `RJ-${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Reads what was typed or scanned: any case, with or without RJ and dashes, O for 0, I and L for 1. Null when it is no code. */
export function readTrackingCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^RJ(?=.{8}$)/, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== DATA + 1) return null;
  const values = Array.from(plain, (sign) => SIGNS.indexOf(sign));
  if (values.includes(-1) || checkValue(values.slice(0, DATA)) !== values[DATA]) return null;
  return `RJ-${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * Whether what stands in a search field was meant as a code: RJ and eight signs, right or mistyped.
 * Without RJ a name of eight letters would do too.
 */
export function isCodeShaped(typed: string): boolean {
  return /^rj[\s-]?[0-9a-z]{4}[\s-]?[0-9a-z]{4}$/i.test(typed.trim());
}
