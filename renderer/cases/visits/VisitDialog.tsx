// One visit: call, record a case, end with an outcome, or note that the visitor left.
import { Button, Group, Radio, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import {
  nextVisitStates,
  type VisitOutcome,
  type VisitState,
  type VisitView,
} from "../../../shared/cases/visits.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { formatTime } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";

interface VisitProps {
  readonly visit: VisitView;
}

/** A new case is recorded on its own form, which ends the visit by itself. */
const ENDS = ["informasi", "kasus_lama", "diarahkan"] as const satisfies readonly VisitOutcome[];

function VisitDialog({ visit, close }: VisitProps & DialogControl<boolean>) {
  const words = useText().cases.visits;
  const [outcome, setOutcome] = useState<VisitOutcome>("informasi");
  const [caseId, setCaseId] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const move = useCommand(api.cases.moveVisit);
  const next = nextVisitStates(visit.state);
  const about = outcome === "kasus_lama";
  const problem = attempt > 0 && about && !caseId ? words.visit.kaseNeeded : undefined;

  async function go(to: VisitState) {
    const ends = to === "selesai";
    if (ends) setAttempt((n) => n + 1);
    if ((ends && about && !caseId) || move.running) return;
    const moved = await move.run({
      id: visit.id,
      version: visit.version,
      to,
      outcome: ends ? outcome : null,
      caseId: ends && about ? caseId : null,
    });
    if (moved) close(true);
  }
  function open(screen: string, params: Record<string, string>, search = {}) {
    close(true);
    goTo(screen, params, search);
  }

  const waits = visit.state === "menunggu" || visit.state === "dilayani";
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={move.failure}
        problems={problem ? [{ field: "kunjungan-kasus", message: problem }] : []}
      />
      <Text>
        {words.needs[visit.need]} · {words.visit.since(formatTime(visit.arrivedAt))} ·{" "}
        {words.states[visit.state]}
      </Text>
      {visit.outcome ? <Text>{words.visit.ended(words.outcomes[visit.outcome])}</Text> : null}
      {next.includes("selesai") ? (
        <>
          <Radio.Group
            label={words.visit.outcome}
            value={outcome}
            onChange={(value) => setOutcome(value as VisitOutcome)}
          >
            <Stack gap="xs" mt="xs">
              {ENDS.map((one) => (
                <Radio key={one} value={one} label={words.outcomes[one]} />
              ))}
            </Stack>
          </Radio.Group>
          {about ? (
            <CaseOf visit={visit} value={caseId} onChange={setCaseId} error={problem} />
          ) : null}
        </>
      ) : null}
      <Group justify="space-between" gap="xs" className="loket-dialog-foot">
        <Group gap="xs">
          {visit.personId ? (
            <Button
              variant="default"
              onClick={() => open("people.person", { personId: visit.personId ?? "" })}
            >
              {words.visit.openPerson}
            </Button>
          ) : null}
          {visit.kase ? (
            <Button
              variant="default"
              onClick={() => open("cases.case", { caseId: visit.kase?.id ?? "" })}
            >
              {words.visit.openCase(visit.kase.number)}
            </Button>
          ) : null}
        </Group>
        <Group gap="xs">
          {next.includes("pergi") ? (
            <Button variant="default" onClick={() => void go("pergi")}>
              {words.visit.left}
            </Button>
          ) : null}
          {next.includes("menunggu") ? (
            <Button variant="default" onClick={() => void go("menunggu")}>
              {words.visit.back}
            </Button>
          ) : null}
          {waits ? (
            <Button
              variant={next.includes("selesai") ? "light" : "default"}
              onClick={() =>
                open(
                  "cases.intake",
                  {},
                  { kunjungan: visit.id, ...(visit.personId ? { orang: visit.personId } : {}) },
                )
              }
            >
              {words.visit.newCase}
            </Button>
          ) : null}
          {next.includes("dilayani") ? (
            <Button data-autofocus loading={move.running} onClick={() => void go("dilayani")}>
              {words.visit.call}
            </Button>
          ) : null}
          {next.includes("selesai") ? (
            <Button data-autofocus loading={move.running} onClick={() => void go("selesai")}>
              {words.visit.end}
            </Button>
          ) : null}
        </Group>
      </Group>
    </Stack>
  );
}

interface CaseOfProps {
  readonly visit: VisitView;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error: string | undefined;
}

/** Open cases of the person who came; of a guest, those found by number. */
function CaseOf({ visit, value, onChange, error }: CaseOfProps) {
  const words = useText().cases.visits.visit;
  const cases = useCall(api.cases.list, {
    view: "terbuka",
    limit: 50,
    ...(visit.personId ? { personId: visit.personId } : {}),
  });
  return (
    <Select
      id="kunjungan-kasus"
      label={words.kase}
      withAsterisk
      searchable
      nothingFoundMessage={words.noCases}
      data={(cases.data?.rows ?? []).flatMap((row) =>
        row.content
          ? [{ value: row.id, label: `${row.number} · ${row.content.categoryName}` }]
          : [],
      )}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

export const visitDialog = defineDialog<VisitProps, boolean>({
  id: "cases.visit",
  title: (text, { visit }) =>
    text.cases.visits.visit.title(
      visit.queueNumber,
      visit.restricted ? text.cases.visits.hidden : visit.name,
    ),
  roles: CASEWORK,
  component: VisitDialog,
  sample: async () => {
    const { rows } = await api.cases.visits({});
    return rows[0] ? { visit: rows[0] } : undefined;
  },
});
