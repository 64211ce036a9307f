// Who writes what an import brings: the person who started it, with the import as the source.
import { IMPORTED } from "../../../shared/people/provenance/rules.ts";
import { authorOf, type Author } from "../author.ts";

/** `source` is 'impor:<id>', by which the history and the undoing find what it wrote. */
export function intakeAuthor(context: Parameters<typeof authorOf>[0], importId: string): Author {
  return authorOf(context, `${IMPORTED}${importId}`);
}

/** For what puts an import back. */
export function undoingAuthor(context: Parameters<typeof authorOf>[0], source: string): Author {
  return authorOf(context, source);
}
