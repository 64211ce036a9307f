// One place where data of a person lies: its rows, its heading on paper, and what an erasure does with it.
import type { SetName } from "./subject.ts";

export interface Holding {
  readonly table: string;
  /** Heading on the access file. */
  readonly label: string;
  /** Rows whose column is one of the set; more than one: any of them. */
  readonly by: readonly { readonly column: string; readonly set: SetName }[];
  /** 'hapus': the rows go. Otherwise the rows stay as counts, and this is what SET writes over what they told. */
  readonly erase: string;
  /** Not shown in the access file: ids and keys without words of their own. */
  readonly inner: boolean;
}

/** In `erase`: the record of nobody, which takes the place of an erased person where a row must name one. */
export const NOBODY = ":nobody";

type By = `${string}=${SetName}`;

function holding(table: string, label: string, by: string, erase: string, inner: boolean): Holding {
  const pairs = by.split(" ").map((pair) => {
    const [column = "", set = ""] = pair.split("=");
    return { column, set: set as SetName };
  });
  return { table, label, by: pairs, erase, inner };
}

/** Rows that go. `by`: 'column=set column=set'. */
export const gone = (table: string, label: string, by: By, inner = false): Holding =>
  holding(table, label, by, "hapus", inner);

/** Rows that stay as counts; `set` is what is written over what they told. */
export const blank = (table: string, label: string, by: By, set: string, inner = false): Holding =>
  holding(table, label, by, set, inner);
