// Where the values of a person come from, by field and by time. Asked only when opened: reading it is logged.
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { FieldOrigins } from "./provenance/field-origins.tsx";
import { HistoryLine } from "./provenance/history-line.tsx";

const VIEWS = ["isian", "waktu"] as const;

export function PersonHistory({ personId }: { readonly personId: string }) {
  const text = useText();
  const words = text.people.provenance;
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<(typeof VIEWS)[number]>("isian");
  const history = useCall(api.people.history, { personId }, { enabled: open });
  return (
    <Sheet
      flush={!open}
      title={words.title}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? text.app.action.hide : text.app.action.reveal}
        </Button>
      }
    >
      {open ? <FailureAlert failure={history.failure} onRetry={history.refetch} /> : null}
      {open && history.data ? (
        <>
          <SegmentedControl
            aria-label={words.view}
            value={view}
            onChange={(next) => setView(VIEWS.find((one) => one === next) ?? "isian")}
            data={[
              { value: "isian", label: words.byField },
              { value: "waktu", label: words.asTimeline },
            ]}
            mb="sm"
          />
          {view === "isian" ? (
            <FieldOrigins fields={history.data.fields} />
          ) : (
            <HistoryLine entries={history.data.entries} />
          )}
        </>
      ) : null}
    </Sheet>
  );
}
