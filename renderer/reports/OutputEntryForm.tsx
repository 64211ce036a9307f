// One thing counted by hand: where, when, how many, proved by which document.
import { Group, Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AreaPicker } from "../areas/AreaPicker.tsx";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { useOffice } from "../app/session.tsx";
import { localDate } from "../../shared/values/date.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";

export function OutputEntryForm({
  targetId,
  year,
  onDone,
}: {
  readonly targetId: string;
  readonly year: number;
  readonly onDone: () => void;
}) {
  const { app, directory, outputs: text } = useText();
  const { areaCode } = useOffice();
  const [id] = useState(newId);
  const [day, setDay] = useState(() => {
    const today = localDate(new Date());
    return today.startsWith(String(year)) ? today : "";
  });
  const [village, setVillage] = useState("");
  const [amount, setAmount] = useState("1");
  const [document, setDocument] = useState("");
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.reports.addOutputEntry);
  const missing = [
    ...(village === "" ? ["village"] : []),
    ...(day === "" ? ["day"] : []),
    ...(Number(amount) > 0 ? [] : ["amount"]),
    ...(document.trim().length < 2 ? ["document"] : []),
  ];
  const labels: Record<string, string> = {
    village: text.columns.village,
    day: text.columns.day,
    amount: text.columns.counts,
    document: text.columns.document,
  };
  const message = (field: string) => directory.dialog.needed(labels[field] ?? field);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing.length > 0 || save.running) return;
    const entry = { day, villageCode: village, amount: Number(amount), document };
    if (await save.run({ id, targetId, ...entry })) onDone();
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="sm">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={
          attempt > 0
            ? missing.map((field) => ({ field: `output-${field}`, message: message(field) }))
            : []
        }
      />
      <FieldGrid>
        <AreaPicker
          id="output-village"
          label={labels["village"]!}
          within={areaCode}
          value={village}
          required
          onChange={setVillage}
        />
        <DateField id="output-day" label={labels["day"]!} required value={day} onChange={setDay} />
        <TextInput
          id="output-amount"
          label={labels["amount"]}
          inputMode="numeric"
          required
          maxLength={6}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value.replace(/\D/g, ""))}
        />
        <TextInput
          id="output-document"
          label={labels["document"]}
          required
          maxLength={160}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      </FieldGrid>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {app.action.cancel}
        </Button>
        <Button loading={save.running} onClick={() => void onSave()}>
          {directory.dialog.save}
        </Button>
      </Group>
    </Stack>
  );
}
