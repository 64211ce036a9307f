// The name of a call as the audit log writes it: "people.search".
import type { Contract } from "../../shared/contract.ts";

/** What the office does by itself stands in the log too. */
type OwnWork = "reports.prepare";

export type CallName =
  | OwnWork
  | {
      [R in keyof Contract & string]: `${R}.${keyof Contract[R] & string}`;
    }[keyof Contract & string];
