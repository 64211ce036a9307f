// Asks before anything is written to a stick or a cloud folder; a fixed disk is not worth a question.
import { api, useCommand } from "../app/client.ts";
import { confirm } from "../app/dialogs.tsx";
import { useText } from "../text/index.ts";

/** @param removable what is said of a stick; the encrypted backup when left out */
export function useConfirmPlace(removable?: string) {
  const words = useText().backup.trust;
  const place = useCommand(api.backup.place);
  return {
    failure: place.failure,
    /** False when the officer thought better of it, or the place could not be looked at. */
    async confirmed(file: string): Promise<boolean> {
      const found = await place.run({ file });
      if (!found) return false;
      if (found.cloud)
        return await confirm({
          title: words.cloudTitle,
          body: words.cloud,
          action: words.saveThere,
        });
      if (found.drive === "lepas")
        return await confirm({
          title: words.removableTitle,
          body: removable ?? words.removable,
          action: words.saveThere,
        });
      return true;
    },
  };
}
