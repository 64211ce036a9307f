// Rows of the list that join the agenda: all of it, one neighbourhood, or those with one result.
import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { KEEPERS } from "../../../shared/prelists/deliberation/states.ts";
import { OUTCOMES } from "../../../shared/prelists/outcomes.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGrid } from "../../ui/fields.tsx";
import { sampleDeliberation } from "./sample.ts";

interface AddProps {
  readonly deliberationId: string;
  readonly prelistId: string;
}

const STATES = ["belum", ...OUTCOMES] as const;

function AddDialog({ deliberationId, prelistId, close }: AddProps & DialogControl<boolean>) {
  const { prelists, round } = useText();
  const words = round.deliberation;
  const progress = useCall(api.prelists.progress, { prelistId });
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState("");
  const [rw, setRw] = useState("");
  const [rt, setRt] = useState("");
  const add = useCommand(api.prelists.addToAgenda);
  const counted = new Map(progress.data?.outcomes.map((one) => [one.outcome, one.rows]));
  const options = (key: "rw" | "rt") => [
    { value: "", label: words.agenda.all },
    ...[...new Set((progress.data?.places ?? []).map((one) => one[key]))]
      .filter((value) => value !== null)
      .toSorted()
      .map((value) => ({ value, label: value })),
  ];
  async function onSave() {
    const chosen = STATES.find((one) => one === outcome);
    const done = await add.run({
      deliberationId,
      ...(text.trim() === "" ? {} : { text: text.trim() }),
      ...(chosen ? { outcome: chosen } : {}),
      ...(rw === "" ? {} : { rw }),
      ...(rt === "" ? {} : { rt }),
    });
    if (!done) return;
    notice(words.agenda.added(formatNumber(done.added)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary failure={add.failure} problems={[]} />
      <Text>{words.addDialog.body}</Text>
      <NativeSelect
        data-autofocus
        label={words.addDialog.outcome}
        value={outcome}
        data={[
          { value: "", label: words.agenda.all },
          ...STATES.filter((one) => counted.has(one)).map((value) => ({
            value,
            label: `${prelists.outcomes[value]} (${formatNumber(counted.get(value) ?? 0)})`,
          })),
        ]}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <FieldGrid>
        <NativeSelect
          label={words.agenda.rw}
          value={rw}
          data={options("rw")}
          onChange={(event) => setRw(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.agenda.rt}
          value={rt}
          data={options("rt")}
          onChange={(event) => setRt(event.currentTarget.value)}
        />
      </FieldGrid>
      <TextInput
        label={words.agenda.search}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={add.running}
        label={words.addDialog.submit}
      />
    </Stack>
  );
}

export const addDialog = defineDialog<AddProps, boolean>({
  id: "prelists.addToAgenda",
  title: (text) => text.round.deliberation.addDialog.title,
  roles: KEEPERS,
  size: "md",
  component: AddDialog,
  sample: async () => {
    const one = await sampleDeliberation();
    return one && { deliberationId: one.id, prelistId: one.prelistId };
  },
});
