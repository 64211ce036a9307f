// The code on paper: twelve characters that stand for the head of the chain, so that a later change of it shows beside an old report.
import { createHash } from "node:crypto";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // 32 letters, no I O 0 1: five bits each

/** ABCD-EFGH-JKLM: 60 bits of a hash over office, row and link. */
export function printedCode(office: string, seq: number, hash: Buffer): string {
  const digest = createHash("sha256")
    .update(JSON.stringify(["kode cetak", office, seq, hash.toString("hex")]))
    .digest();
  const letters = [...digest.subarray(0, 12)].map((byte) => LETTERS[byte % 32]).join("");
  return letters.match(/.{4}/g)!.join("-");
}
