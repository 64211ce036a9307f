// The register of objections: what was objected to, and how long it waits. Never by whom.
import { Alert, Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { objectionClock, objectionState } from "../../../shared/prelists/proposals/objections.ts";
import { api, useCall } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatDate, formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";

const TONES = { dicatat: "new", dikirim: "waiting", dijawab: "done" } as const;

export function ObjectionsPage() {
  const words = useText().round.proposals.objections;
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useCall(api.prelists.objections, text === "" ? {} : { text }, {
    keepPrevious: true,
  });
  const today = found.data?.today ?? "";
  const add = () => goTo("prelists.objection", { objectionId: "baru" });
  useScreenCommand("layar.simpan", add);
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={<Button onClick={add}>{words.add}</Button>}
      />
      <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
        {words.clockNote}
      </Alert>
      <TextInput
        label={words.search}
        maw="30rem"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => goTo("prelists.objection", { objectionId: row.id })}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "number", header: words.number, cell: (row) => row.number },
            { id: "about", header: words.about, cell: (row) => row.about },
            { id: "received", header: words.received, cell: (row) => formatDate(row.receivedOn) },
            {
              id: "sent",
              header: words.sent,
              cell: (row) => (row.sentOn ? formatDate(row.sentOn) : "–"),
            },
            {
              id: "state",
              header: words.state,
              cell: (row) => {
                const state = objectionState(row);
                const clock = objectionClock(row, today);
                return (
                  <>
                    <StateBadge tone={TONES[state]}>{words.states[state]}</StateBadge>
                    {clock ? (
                      <div>
                        {clock.over
                          ? words.clockOver(formatNumber(clock.day))
                          : words.clock(formatNumber(clock.day), formatDate(clock.endsOn))}
                      </div>
                    ) : null}
                  </>
                );
              },
            },
          ]}
        />
      </Sheet>
    </Page>
  );
}
