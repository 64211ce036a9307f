// The national register as an office calls it: shipped words that stand for whichever is in force name both, and an office reads its own.

/** How shipped texts write "the register in force". */
const PAIR = /DTKS\/DTSEN|DTSEN\/DTKS/g;

/** Every text in a value, with the office's own word for the register. */
export function inRegister<T>(value: T, register: string): T {
  if (typeof value === "string") return value.replace(PAIR, register) as T;
  if (Array.isArray(value)) return value.map((one) => inRegister(one as unknown, register)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, inRegister(one as unknown, register)]),
  ) as T;
}

/** What shipped texts say before the name of the register, with the small letter that both beginnings share. */
export const BEFORE_REGISTER = ["urat keterangan ", "perbaikan data "] as const;
