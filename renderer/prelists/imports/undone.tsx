// What is left to say of an import that was undone: when, by whom, why, and which rows stayed.
import { Alert } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { api, useCall } from "../../app/client.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { UndoRows } from "./undo-rows.tsx";

export function Undone({ batchId }: { readonly batchId: string }) {
  const { imports: words } = useText().round;
  const { data } = useCall(api.prelists.undoPreview, { batchId });
  if (!data?.undone) return null;
  const { at, by, why } = data.undone;
  const { removed, restored, kept } = data.counts;
  return (
    <>
      <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
        <div>{words.undone(formatDateTime(at), by, why)}</div>
        <div>
          {words.undoneCounts(formatNumber(removed), formatNumber(restored), formatNumber(kept))}
        </div>
      </Alert>
      {kept > 0 ? (
        <Sheet title={words.kept} flush>
          <UndoRows kind="kept" data={data} total={kept} />
        </Sheet>
      ) : null}
    </>
  );
}
