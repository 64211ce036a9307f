// The recovery code on paper: 130 random bits and a check, in letters that are not mistaken for one another.
import { createHash, randomInt } from "node:crypto";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // 32 letters, no I O 0 1: five bits each
const RANDOM = 26;

function check(body: string): string {
  const digest = createHash("sha256").update(body).digest();
  return LETTERS[digest[0]! % 32]! + LETTERS[digest[1]! % 32]!;
}

/** 28 letters in groups of four: ABCD-EFGH-... */
export function newRecoveryCode(): string {
  let body = "";
  for (let i = 0; i < RANDOM; i++) body += LETTERS[randomInt(32)];
  return (body + check(body)).match(/.{4}/g)!.join("-");
}

/** The code as it is derived from, whatever spaces, dashes or small letters were typed; undefined when a letter is mistyped. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (code.length !== RANDOM + 2) return undefined;
  const body = code.slice(0, RANDOM);
  return check(body) === code.slice(RANDOM) ? code : undefined;
}
