// Evidence photos of an entry, a proposal or an objection: in small, with the ways in.
import type { EvidenceAbout } from "../../../shared/prelists/evidence/rules.ts";
import { mayAttach } from "../../../shared/prelists/evidence/rules.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatBytes, formatShortDate } from "../../app/format.ts";
import { useSession } from "../../app/session.tsx";
import { DocumentTiles } from "../../documents/DocumentTiles.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { attachEvidenceDialog, evidenceDialog } from "./evidence-dialogs.tsx";

interface EvidenceSheetProps {
  readonly about: EvidenceAbout;
  readonly aboutId: string;
  /** Whether the entry names a family, whose evidence it may be. */
  readonly hasFamily?: boolean;
  /** Closed: a month that was sent. */
  readonly closed?: boolean;
}

export function EvidenceSheet({ about, aboutId, hasFamily, closed }: EvidenceSheetProps) {
  const { prelists, round } = useText();
  const words = round.evidence;
  const { roles } = useSession();
  const found = useCall(api.prelists.evidence, { about, aboutId }, { keepPrevious: true });
  const rows = found.data?.rows ?? [];
  const open = !closed && mayAttach(roles, about);
  return (
    <>
      <FailureAlert failure={found.failure} onRetry={found.refetch} />
      <DocumentTiles
        title={words.title[about]}
        hint={open ? words.hint[about] : rows.length === 0 ? words.none : ""}
        dropHere={words.dropHere}
        tiles={rows.map((one) => ({
          id: one.id,
          mime: one.mime,
          locked: one.locked,
          title: one.locked ? words.locked : one.title,
          about: [
            one.ofFamily ? words.ofFamily : "",
            one.outcome && one.outcome !== "belum" ? prelists.outcomes[one.outcome] : "",
            formatBytes(one.size),
            formatShortDate(one.at),
            one.by,
          ]
            .filter(Boolean)
            .join(" · "),
          thumb: one.thumb,
        }))}
        onOpen={({ id, title }) => void openDialog(evidenceDialog, { id, title })}
        onFile={
          open
            ? (file) =>
                openDialog(attachEvidenceDialog, {
                  about,
                  aboutId,
                  file,
                  hasFamily: hasFamily ?? false,
                })
            : undefined
        }
      />
    </>
  );
}
