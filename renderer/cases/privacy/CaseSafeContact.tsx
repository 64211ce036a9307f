// How the citizen of a sensitive case is reached, with the warning that nothing else is used; nothing of an ordinary case.
import { Alert, Button, Stack } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import type { CaseView, TimelineRow } from "../../../shared/cases/schemas.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatDateTime } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Facts } from "../../ui/facts.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { safeContactDialog } from "./SafeContactDialog.tsx";

/** The newest entry counts. */
export function safeContactRow(timeline: readonly TimelineRow[]): TimelineRow | undefined {
  return timeline.findLast((row) => row.kind === "kontak_aman");
}

export function CaseSafeContact({ view }: { readonly view: CaseView }) {
  const words = useText().cases.privacy.safe;
  if (!view.content?.sensitive) return null;
  const row = safeContactRow(view.content.timeline);
  const known = row?.details?.safeContact;
  return (
    <Sheet
      title={words.title}
      actions={
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void openDialog(safeContactDialog, { view, before: known })}
        >
          {known ? words.change : words.add}
        </Button>
      }
    >
      <Stack gap="sm">
        <Alert
          color={known ? "blue" : "yellow"}
          variant="light"
          icon={<IconShieldLock aria-hidden />}
        >
          {known ? words.warning : words.none}
        </Alert>
        {row && known ? (
          <Facts
            columns={2}
            facts={[
              { term: words.way, value: words.ways[known.way] },
              ...[
                { term: words.name, value: known.name },
                { term: words.phone, value: known.phone },
                { term: words.hours, value: known.hours },
                { term: words.avoid, value: known.avoid },
                { term: words.shelter, value: known.shelter },
              ].filter((fact) => fact.value !== ""),
              { term: words.by, value: words.byValue(row.actor, formatDateTime(row.at)) },
            ]}
          />
        ) : null}
      </Stack>
    </Sheet>
  );
}
