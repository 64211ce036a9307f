// Puts the focus into the first field of a page when it opens, so that typing can begin at once.
import { useEffect } from "react";

/** id: of the field; undefined while it is not known yet. Acts once for each id. */
export function useFirstFocus(id: string | undefined): void {
  useEffect(() => {
    if (id) document.getElementById(id)?.focus();
  }, [id]);
}
