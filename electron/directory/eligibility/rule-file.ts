// The text of a file of rules, never more of it than a list of rules can hold.
import fs from "node:fs";
import path from "node:path";
import { MOST_RULE_BYTES } from "../../../shared/directory/eligibility/check.ts";
import { DeskError } from "../../../shared/errors.ts";

/** @throws DeskError 'berkas_tidak_terbaca' */
export function ruleFileText(file: string): string {
  try {
    // One byte more than may be: the check says so, and no more is read into memory.
    const handle = fs.openSync(file, "r");
    try {
      const bytes = Buffer.alloc(MOST_RULE_BYTES + 1);
      return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, 0)).toString("utf8");
    } finally {
      fs.closeSync(handle);
    }
  } catch (thrown) {
    throw new DeskError("berkas_tidak_terbaca", { file: path.basename(file) }, { cause: thrown });
  }
}
