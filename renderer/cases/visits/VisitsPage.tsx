// Visits of a day: who is served, who waits and how long; call the next one, record who arrives.
import { Button, Group, Text } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { IconDoorEnter, IconSpeakerphone } from "@tabler/icons-react";
import { useState } from "react";
import { minutesBetween, type VisitState, type VisitView } from "../../../shared/cases/visits.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatTime } from "../../app/format.ts";
import { useScreenSearch } from "../../app/navigation.tsx";
import { useOffice } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import type { Tone } from "../../ui/state-badge.tsx";
import { Tiles } from "../../ui/tiles.tsx";
import { arriveDialog } from "./ArriveDialog.tsx";
import { usePrint } from "../../app/use-print.ts";
import { GuestLogMenu } from "./GuestLogMenu.tsx";
import { visitDialog } from "./VisitDialog.tsx";

const TONES: Readonly<Record<VisitState, Tone>> = {
  menunggu: "waiting",
  dilayani: "active",
  selesai: "done",
  pergi: "stopped",
};
const STATES = [
  "menunggu",
  "dilayani",
  "selesai",
  "pergi",
] as const satisfies readonly VisitState[];
const CLOCK_MS = 30_000;

export function VisitsPage() {
  const words = useText().cases.visits;
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} actions={<Arrived />} />
      {useOffice().recordsVisits ? <Day /> : <EmptyState {...words.off} />}
    </Page>
  );
}

function Arrived() {
  const words = useText().cases.visits;
  if (!useOffice().recordsVisits) return null;
  return (
    <Button
      leftSection={<IconDoorEnter size={18} aria-hidden />}
      onClick={() => void openDialog(arriveDialog, {})}
    >
      {words.arrived}
    </Button>
  );
}

function Day() {
  const words = useText().cases.visits;
  const [search, change] = useScreenSearch();
  const visits = useCall(api.cases.visits, search.hari ? { day: search.hari } : {}, {
    keepPrevious: true,
  });
  const call = useCommand(api.cases.moveVisit);
  const columns = useColumns();
  const printing = usePrint();
  const { rows, day = "", waitMinutes = null, serviceMinutes = null } = visits.data ?? {};
  const next = rows?.find((row) => row.state === "menunggu");
  const time = (minutes: number | null) =>
    minutes === null ? words.noTime : words.minutes(minutes);
  return (
    <>
      <Tiles
        label={words.tilesLabel}
        tiles={STATES.map((state) => ({
          id: state,
          label: words.states[state],
          count: rows?.filter((row) => row.state === state).length,
          tone: TONES[state],
        }))}
      />
      <Group justify="space-between" align="flex-end" gap="sm">
        <DateField
          label={words.day}
          value={day}
          onChange={(value) => change({ hari: value ?? "" })}
        />
        <GuestLogMenu day={day} printing={printing} />
        <Button
          variant="default"
          leftSection={<IconSpeakerphone size={18} aria-hidden />}
          disabled={!next}
          loading={call.running}
          onClick={() =>
            next &&
            void call.run({
              id: next.id,
              version: next.version,
              to: "dilayani",
              outcome: null,
              caseId: null,
            })
          }
        >
          {words.callNext}
        </Button>
      </Group>
      {call.failure ? <FailureAlert failure={call.failure} /> : null}
      <FailureAlert failure={printing.failure} />
      <Sheet flush title={words.list}>
        <DataTable
          label={words.list}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(visit) => void openDialog(visitDialog, { visit })}
          empty={<EmptyState {...words.empty} />}
          failure={visits.failure}
          onRetry={visits.refetch}
        />
      </Sheet>
      <Text size="sm" c="dimmed">
        {words.times(time(waitMinutes), time(serviceMinutes))}
      </Text>
    </>
  );
}

function useColumns(): Column<VisitView>[] {
  const words = useText().cases.visits;
  const now = useNow();
  const { columns } = words;
  return [
    { id: "number", header: columns.number, cell: (row) => row.queueNumber, width: "6rem" },
    {
      id: "name",
      header: columns.name,
      cell: (row) => (
        <Group gap="xs">
          {row.restricted ? <Text c="dimmed">{words.hidden}</Text> : row.name}
          {row.priority ? <StateBadge tone="warning">{words.first}</StateBadge> : null}
        </Group>
      ),
    },
    { id: "need", header: columns.need, cell: (row) => words.needs[row.need] },
    {
      id: "arrived",
      header: columns.arrived,
      cell: (row) => formatTime(row.arrivedAt),
      width: "6rem",
    },
    {
      id: "waiting",
      header: columns.waiting,
      cell: (row) =>
        row.state === "pergi"
          ? "–"
          : words.minutes(minutesBetween(row.arrivedAt, row.calledAt ?? now)),
      width: "7rem",
    },
    {
      id: "state",
      header: columns.state,
      cell: (row) => <StateBadge tone={TONES[row.state]}>{words.states[row.state]}</StateBadge>,
    },
    { id: "officer", header: columns.officer, cell: (row) => row.officerName ?? "–" },
  ];
}

/** The present moment, moving twice a minute, so that waiting times grow on screen. */
function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useInterval(() => setNow(new Date().toISOString()), CLOCK_MS, { autoInvoke: true });
  return now;
}
