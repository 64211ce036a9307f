// What puts a row right: a field in the row, a dialog, or the screen where it is done; and "memang begitu".
import { Button, Group } from "@mantine/core";
import type { CleaningRow } from "../../../shared/people/cleaning-contract.ts";
import { CLEANING_KINDS, type CleaningKindName } from "../../../shared/people/cleaning-kinds.ts";
import { ADJUDICATE_ROLES } from "../../../shared/people/merge-rules.ts";
import { api } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { goTo } from "../../app/navigation.tsx";
import { useHasRole } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { documentDialog } from "../surgery/DocumentDialog.tsx";
import { acceptDialog } from "./AcceptDialog.tsx";
import { InlineFix } from "./inline-fix.tsx";

/** "Bukan orang yang sama" on the screen of pairs answers these. */
const PAIRS_OF_A_RUN: readonly CleaningKindName[] = ["dua_nik", "dua_kk"];

export function RowFix({
  kind,
  row,
}: {
  readonly kind: CleaningKindName;
  readonly row: CleaningRow;
}) {
  const words = useText().people.cleaning;
  const name = row.person?.name ?? words.noHead;
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end" align="center">
      <Fix kind={kind} row={row} name={name} />
      {PAIRS_OF_A_RUN.includes(kind) ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={words.acceptOf(name)}
          onClick={() => void openDialog(acceptDialog, { kind, subjectId: row.subjectId, name })}
        >
          {words.accept}
        </Button>
      )}
    </Group>
  );
}

function Fix({
  kind,
  row,
  name,
}: {
  readonly kind: CleaningKindName;
  readonly row: CleaningRow;
  readonly name: string;
}) {
  const words = useText().people.cleaning;
  const decides = useHasRole(...ADJUDICATE_ROLES);
  const { fix } = CLEANING_KINDS[kind];
  const go = (label: string, run: () => void) => (
    <Button variant="default" size="compact-sm" aria-label={`${label}: ${name}`} onClick={run}>
      {label}
    </Button>
  );
  const personId = row.person?.personId;
  switch (fix) {
    case "ibu":
    case "lahir":
    case "rt":
      return <InlineFix key={row.subjectId} row={row} field={fix} />;
    case "bandingkan":
      return row.other && personId && decides
        ? go(words.compare, () =>
            goTo(
              "people.pair",
              { aId: personId, bId: row.other!.personId },
              { dari: "pembersihan", jenis: kind },
            ),
          )
        : go(words.editPerson, () => personId && goTo("people.edit", { personId }));
    case "dokumen":
      return go(words.fix, () => {
        if (personId)
          void api.people
            .get({ personId })
            .then((person) => openDialog(documentDialog, { person }));
      });
    case "keluarga":
      return go(
        words.openFamily,
        () => row.familyId && goTo("people.family", { familyId: row.familyId }),
      );
    case "orang":
      return kind === "tanpa_kk"
        ? go(words.openPerson, () => personId && goTo("people.person", { personId }))
        : go(words.editPerson, () => personId && goTo("people.edit", { personId }));
  }
}
