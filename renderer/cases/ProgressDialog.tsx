// Writes a note, a home visit or a call to the citizen into the timeline of a case.
import { Checkbox, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { PROGRESS_KINDS, type ProgressKind } from "../../shared/cases/codes.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { useOwnFasilitator } from "./beside/intake-beside.tsx";
import { FasilitatorField } from "./beside/support-fields.tsx";
import {
  fasilitatorStateOf,
  lacksFasilitator,
  SUPPORT_IDS,
  toFasilitator,
} from "./beside/support-state.ts";
import { sampleCase } from "./MoveDialog.tsx";

interface ProgressProps {
  readonly view: CaseView;
}

function ProgressDialog({ view, close }: ProgressProps & DialogControl<boolean>) {
  const text = useText().cases;
  const words = text.progress;
  const [today] = useState(() => localDate(new Date()));
  const [kind, setKind] = useState<ProgressKind>("catatan");
  const [onDay, setDay] = useState(today);
  const own = useOwnFasilitator();
  const [visitor, setVisitor] = useState(() => {
    const named = view.content?.support.fasilitator;
    return named ? fasilitatorStateOf(named) : own;
  });
  const [note, setNote] = useState("");
  const [safely, setSafely] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const record = useCommand(api.cases.record);
  const isVisit = kind === "kunjungan_rumah";
  const noVisitor = isVisit && lacksFasilitator(visitor);
  const noText = note.trim().length < 3;
  // The citizen of a sensitive case is reached by the safe contact only; the entry says so.
  const asksSafely = kind === "kontak" && view.content?.sensitive === true;
  const notSafely = asksSafely && !safely;
  const noDay = onDay === "" || onDay > today;
  const problems =
    attempt === 0
      ? []
      : [
          ...(noDay ? [{ field: "perkembangan-tanggal", message: words.dayNeeded }] : []),
          ...(noVisitor
            ? [{ field: SUPPORT_IDS.fasilitator, message: text.support.fasilitatorNeeded }]
            : []),
          ...(notSafely
            ? [{ field: "perkembangan-aman", message: text.privacy.safe.usedNeeded }]
            : []),
          ...(noText ? [{ field: "perkembangan-isi", message: words.textNeeded }] : []),
        ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (noText || noDay || noVisitor || notSafely || record.running) return;
    const by = isVisit ? toFasilitator(visitor) : null;
    const change = { id: view.id, version: view.version, eventId };
    const told = { kind, onDay, text: note, ...(by ? { fasilitator: by } : {}) };
    if (await record.run({ ...change, ...told, ...(asksSafely ? { safely } : {}) })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={record.failure} problems={problems} />
      <NativeSelect
        label={words.kind}
        value={kind}
        data={PROGRESS_KINDS.map((value) => ({ value, label: text.events[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as ProgressKind)}
      />
      {asksSafely ? (
        <Checkbox
          id="perkembangan-aman"
          label={text.privacy.safe.usedLabel}
          description={text.privacy.safe.usedHint}
          checked={safely}
          error={attempt > 0 && notSafely ? text.privacy.safe.usedNeeded : undefined}
          onChange={(event) => setSafely(event.currentTarget.checked)}
        />
      ) : null}
      <DateField
        id="perkembangan-tanggal"
        label={words.day}
        withAsterisk
        value={onDay}
        onChange={setDay}
        error={attempt > 0 && noDay ? words.dayNeeded : undefined}
      />
      {isVisit ? (
        <FasilitatorField
          label={text.support.visitor}
          value={visitor}
          onChange={setVisitor}
          error={attempt > 0 && noVisitor ? text.support.fasilitatorNeeded : undefined}
        />
      ) : null}
      <Textarea
        id="perkembangan-isi"
        data-autofocus
        label={words.text}
        description={words.hints[kind]}
        withAsterisk
        autosize
        minRows={4}
        maxLength={8000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={attempt > 0 && noText ? words.textNeeded : undefined}
      />
      <DialogActions
        label={words.save}
        saving={record.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const progressDialog = defineDialog<ProgressProps, boolean>({
  id: "cases.progress",
  title: (text) => text.cases.progress.title,
  roles: CASEWORK,
  component: ProgressDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view } : undefined;
  },
});
