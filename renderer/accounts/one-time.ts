// A temporary password that can be read out: three groups of letters and digits that are not mistaken for one another.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** "kd7m-4rxp-n2wq": about 59 random bits. */
export function oneTimePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  const usable = [...bytes]
    .filter((byte) => byte < LETTERS.length * 8)
    .map((byte) => LETTERS[byte % LETTERS.length]);
  return [usable.slice(0, 4), usable.slice(4, 8), usable.slice(8, 12)]
    .map((group) => group.join(""))
    .join("-");
}
