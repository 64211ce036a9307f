// The register of incidents: what, how many people, who was told, and the clock.
import { Button } from "@mantine/core";
import type { Incident } from "../../shared/privacy/schemas.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatNumber, formatShortDate, formatTime } from "../app/format.ts";
import { useHasRole } from "../app/session.tsx";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { ClockBadge } from "./clock-badge.tsx";
import { incidentDialog } from "./IncidentDialog.tsx";

export function IncidentList() {
  const text = useText().privacy;
  const list = useCall(api.privacy.incidents, undefined);
  return (
    <Sheet
      flush
      title={text.lists.insiden}
      actions={
        <Button
          size="compact-md"
          variant="default"
          onClick={() => void openDialog(incidentDialog, { incident: null })}
        >
          {text.incident.add}
        </Button>
      }
    >
      <DataTable
        label={text.lists.insiden}
        rows={list.data?.rows}
        failure={list.failure}
        rowKey={({ id }) => id}
        onOpen={(incident) => {
          if (incident.state === "terbuka") void openDialog(incidentDialog, { incident });
        }}
        empty={<EmptyState title={text.empty.title} body={text.empty.incidents} />}
        columns={[
          { id: "number", header: text.columns.number, cell: ({ number }) => number },
          { id: "title", header: text.columns.title, cell: ({ title }) => title },
          {
            id: "known",
            header: text.columns.known,
            cell: ({ knownAt }) => `${formatShortDate(knownAt)}, ${formatTime(knownAt)}`,
          },
          {
            id: "people",
            header: text.columns.people,
            align: "right",
            cell: ({ peopleCount }) => formatNumber(peopleCount),
          },
          {
            id: "clock",
            header: text.columns.clock,
            cell: ({ state, clock }) =>
              state === "terbuka" ? (
                <ClockBadge clock={clock} />
              ) : (
                <StateBadge tone="done">{text.incident.closed}</StateBadge>
              ),
          },
        ]}
        rowActionsLabel={text.papers.letter}
        rowActions={(incident) => <IncidentActions incident={incident} />}
      />
    </Sheet>
  );
}

function IncidentActions({ incident }: { readonly incident: Incident }) {
  const text = useText().privacy;
  const writes = useHasRole("supervisor");
  const tell = useCommand(api.privacy.tellIncident);
  const closing = useCommand(api.privacy.closeIncident);
  const { print, failure } = usePrint();
  const { id, version, number } = incident;
  const told = { subjek: incident.subjectsToldAt, lembaga: incident.authorityToldAt };
  return (
    <>
      <FailureAlert failure={tell.failure ?? closing.failure ?? failure} />
      {(["subjek", "lembaga"] as const).map((who) => (
        <span key={who}>
          {writes ? (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${who === "subjek" ? text.papers.toSubjects : text.papers.toAuthority} ${number}`}
              onClick={() => void print(() => api.privacy.incidentPaper({ id, who }))}
            >
              {who === "subjek" ? text.papers.toSubjects : text.papers.toAuthority}
            </Button>
          ) : null}
          {incident.state === "terbuka" && told[who] === null ? (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${text.incident.told[who]} ${number}`}
              onClick={() => void tell.run({ id, version, who })}
            >
              {text.incident.told[who]}
            </Button>
          ) : null}
        </span>
      ))}
      {incident.state === "terbuka" && told.subjek !== null && told.lembaga !== null ? (
        <Button
          size="compact-md"
          variant="default"
          aria-label={`${text.incident.close} ${number}`}
          onClick={() => void closing.run({ id, version })}
        >
          {text.incident.close}
        </Button>
      ) : null}
    </>
  );
}
