// The name of a call as the audit log writes it: "people.search".
import type { Contract } from "../../shared/contract.ts";

export type CallName = {
  [R in keyof Contract & string]: `${R}.${keyof Contract[R] & string}`;
}[keyof Contract & string];
