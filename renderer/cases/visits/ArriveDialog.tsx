// Somebody came in: who and what for, in as few keys as a queue allows.
import { Checkbox, SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import type { VisitNeed } from "../../../shared/cases/visits.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { PersonPicker, type PickedPerson } from "../../people/PersonPicker.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";

type Kind = "warga" | "tamu";

function ArriveDialog({ close }: DialogControl<boolean>) {
  const words = useText().cases.visits;
  const arrive = words.arrive;
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>("warga");
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [name, setName] = useState("");
  const [origin, setOrigin] = useState("");
  const [need, setNeed] = useState<VisitNeed>("layanan");
  const [priority, setPriority] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const command = useCommand(api.cases.arrive);
  const missing = kind === "warga" ? person === null : name.trim() === "";
  const error = attempt > 0 && missing ? arrive.missing : undefined;
  const field = kind === "warga" ? "tamu-warga" : "tamu-nama";

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || command.running) return;
    const saved = await command.run({
      id,
      personId: kind === "warga" ? (person?.personId ?? null) : null,
      visitorName: kind === "warga" ? "" : name,
      origin,
      need,
      priority,
    });
    if (!saved) return;
    notice(arrive.given(saved.queueNumber));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={command.failure}
        problems={error ? [{ field, message: error }] : []}
      />
      <SegmentedControl
        aria-label={arrive.who}
        value={kind}
        onChange={(value) => {
          setKind(value as Kind);
          setNeed(value === "warga" ? "layanan" : "tamu");
        }}
        data={[
          { value: "warga", label: arrive.known },
          { value: "tamu", label: arrive.guest },
        ]}
      />
      {kind === "warga" ? (
        <PersonPicker
          id="tamu-warga"
          label={arrive.person}
          value={person}
          onChange={setPerson}
          error={error}
          first
        />
      ) : (
        <TextInput
          id="tamu-nama"
          label={arrive.name}
          withAsterisk
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={error}
        />
      )}
      <TextInput
        label={arrive.origin}
        maxLength={120}
        value={origin}
        onChange={(event) => setOrigin(event.currentTarget.value)}
      />
      <Select
        label={arrive.need}
        data={Object.entries(words.needs).map(([value, label]) => ({ value, label }))}
        value={need}
        allowDeselect={false}
        onChange={(value) => value && setNeed(value as VisitNeed)}
      />
      <Checkbox
        label={arrive.priority}
        description={arrive.priorityHint}
        checked={priority}
        onChange={(event) => setPriority(event.currentTarget.checked)}
      />
      <DialogActions
        label={arrive.save}
        saving={command.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const arriveDialog = defineDialog<object, boolean>({
  id: "cases.arrive",
  title: (text) => text.cases.visits.arrive.title,
  roles: CASEWORK,
  component: ArriveDialog,
  sample: async () => ({}),
});
