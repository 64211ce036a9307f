// One incident: what happened, which data, how many people, what was done.
import { Checkbox, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DATA_KINDS, REGISTER_ROLES, type DataKind } from "../../shared/privacy/codes.ts";
import { SaveIncident, type Incident } from "../../shared/privacy/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";

interface IncidentProps {
  /** Null: a new one. */
  readonly incident: Incident | null;
}
const KINDS = Object.keys(DATA_KINDS) as DataKind[];

function IncidentDialog({ incident, close }: IncidentProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const words = text.incident;
  const [id] = useState(() => incident?.id ?? newId());
  const [value, setValue] = useState(() => ({
    title: incident?.title ?? "",
    happenedOn: incident?.happenedOn ?? "",
    how: incident?.how ?? "",
    kinds: (incident?.kinds ?? []) as readonly DataKind[],
    people: String(incident?.peopleCount ?? ""),
    measures: incident?.measures ?? "",
    advice: incident?.advice ?? "",
  }));
  const set = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.privacy.saveIncident);
  const read = SaveIncident.safeParse({
    id,
    version: incident?.version ?? 0,
    title: value.title,
    happenedOn: value.happenedOn === "" ? null : value.happenedOn,
    how: value.how,
    kinds: value.kinds,
    peopleCount: Number(value.people === "" ? Number.NaN : value.people),
    measures: value.measures,
    advice: value.advice,
  });
  const labels: Record<string, string> = {
    title: words.about,
    happenedOn: words.when,
    how: words.how,
    kinds: words.kinds,
    peopleCount: words.people,
    measures: words.measures,
  };
  const wrong =
    attempt > 0 && !read.success
      ? [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
      : [];
  const error = (field: string) =>
    wrong.includes(field) ? text.request.needs(labels[field] ?? field) : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run(read.data)) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={wrong.map((field) => ({
          field: `incident-${field}`,
          message: text.request.needs(labels[field] ?? field),
        }))}
      />
      <TextInput
        id="incident-title"
        label={words.about}
        required
        data-autofocus
        maxLength={160}
        value={value.title}
        error={error("title")}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <DateField
        id="incident-happenedOn"
        label={words.when}
        value={value.happenedOn}
        onChange={(happenedOn) => set({ happenedOn })}
      />
      <Textarea
        id="incident-how"
        label={words.how}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={value.how}
        error={error("how")}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <Checkbox.Group
        id="incident-kinds"
        label={words.kinds}
        required
        value={[...value.kinds]}
        error={error("kinds")}
        onChange={(kinds) => set({ kinds: KINDS.filter((kind) => kinds.includes(kind)) })}
      >
        <Stack gap={4} pt={4}>
          {KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={text.codes.data[kind]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        id="incident-peopleCount"
        label={words.people}
        required
        inputMode="numeric"
        maxLength={7}
        value={value.people}
        error={error("peopleCount")}
        onChange={(event) => set({ people: event.currentTarget.value.replace(/\D/g, "") })}
      />
      <Textarea
        id="incident-measures"
        label={words.measures}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={value.measures}
        error={error("measures")}
        onChange={(event) => set({ measures: event.currentTarget.value })}
      />
      <Textarea
        label={words.advice}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.advice}
        onChange={(event) => set({ advice: event.currentTarget.value })}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.save}
      />
    </Stack>
  );
}

export const incidentDialog = defineDialog<IncidentProps, boolean>({
  id: "privacy.incident",
  title: (text, { incident }) => incident?.number ?? text.privacy.incident.add,
  roles: REGISTER_ROLES,
  size: "lg",
  component: IncidentDialog,
  sample: async () => ({ incident: null }),
});
