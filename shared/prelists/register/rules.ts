// Rules of files for the register: the equation of an import, and when a file is stopped as a whole.

/** read = new + changed + same + rejected + skipped; `warned` rows are among the first three. */
export interface RegisterEquation {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  readonly skipped: number;
}

export function registerEquationHolds(counts: RegisterEquation): boolean {
  const { read, new: fresh, changed, same, rejected, skipped } = counts;
  return read === fresh + changed + same + rejected + skipped;
}

/** Under this many rows a share says little. */
const FEWEST = 10;

/** More than half of the rows look like somebody else on record: the wrong file, or a register that is already full under other numbers. */
export function halfLooksDuplicate(likely: number, read: number): boolean {
  return read >= FEWEST && likely * 2 > read;
}
