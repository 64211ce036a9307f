// Fasilitator, companion and pillars of a case, edited together; what stood before stays in the timeline.
import { Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { NO_SUPPORT } from "../../../shared/cases/support.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleCase } from "../MoveDialog.tsx";
import { PillarRows } from "./pillar-rows.tsx";
import { CompanionFields, FasilitatorField } from "./support-fields.tsx";
import {
  BLANK_COMPANION,
  faultOf,
  filledPillars,
  lacksCompanion,
  lacksFasilitator,
  pillarId,
  SUPPORT_IDS,
  supportStateOf,
  toSupport,
  type SupportState,
} from "./support-state.ts";

interface SupportProps {
  readonly view: CaseView;
}

/** What keeps the form from being saved, in the order of the page. */
function useProblems(state: SupportState) {
  const words = useText().cases.support;
  const faults = {
    pilar: words.pillarNeeded,
    tugas: words.taskNeeded,
    sejak: words.fromNeeded,
    sampai: words.backward,
  };
  return [
    ...(lacksFasilitator(state.fasilitator)
      ? [{ field: SUPPORT_IDS.fasilitator as string, message: words.fasilitatorNeeded }]
      : []),
    ...(lacksCompanion(state.companion)
      ? [{ field: SUPPORT_IDS.companion as string, message: words.companionNeeded }]
      : []),
    ...filledPillars(state.pillars).flatMap((row) => {
      const fault = faultOf(row);
      const at = state.pillars.indexOf(row) + 1;
      return fault ? [{ field: pillarId(row, fault), message: faults[fault](at) }] : [];
    }),
  ];
}

function SupportDialog({ view, close }: SupportProps & DialogControl<boolean>) {
  const words = useText().cases.support;
  const [state, setState] = useState(() => supportStateOf(view.content?.support ?? NO_SUPPORT));
  const [today] = useState(() => localDate(new Date()));
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.setSupport);
  const problems = useProblems(state);
  const change = (part: Partial<SupportState>) => setState((before) => ({ ...before, ...part }));
  const tried = attempt > 0;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || save.running) return;
    const change = { id: view.id, version: view.version, eventId };
    if (await save.run({ ...change, support: toSupport(state) })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={save.failure} problems={tried ? problems : []} />
      <FasilitatorField
        value={state.fasilitator}
        onChange={(fasilitator) => change({ fasilitator })}
        error={tried && lacksFasilitator(state.fasilitator) ? words.fasilitatorNeeded : undefined}
        first
      />
      <Checkbox
        label={words.companionSwitch}
        description={words.companionHint}
        checked={state.companion !== null}
        onChange={(event) =>
          change({ companion: event.currentTarget.checked ? BLANK_COMPANION : null })
        }
      />
      {state.companion ? (
        <CompanionFields
          value={state.companion}
          onChange={(companion) => change({ companion })}
          error={tried && lacksCompanion(state.companion) ? words.companionNeeded : undefined}
        />
      ) : null}
      <PillarRows
        rows={state.pillars}
        today={today}
        onChange={(pillars) => change({ pillars })}
        fault={(row) => (tried && filledPillars([row]).length > 0 ? faultOf(row) : undefined)}
      />
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const supportDialog = defineDialog<SupportProps, boolean>({
  id: "cases.support",
  title: (text) => text.cases.support.title,
  roles: CASEWORK,
  size: "xl",
  component: SupportDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view } : undefined;
  },
});
