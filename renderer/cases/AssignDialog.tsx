// Hands one or many open cases over to a colleague; says which stayed, and why.
import { Alert, List, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type * as z from "zod";
import { mayReceiveCases, type Assigned } from "../../shared/cases/assign.ts";
import { AssignPreview, type AssignRow } from "./AssignPreview.tsx";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";

export interface AssignProps {
  readonly cases: readonly AssignRow[];
}

function AssignDialog({ cases, close }: AssignProps & DialogControl<boolean>) {
  const words = useText().cases.assign;
  const colleagues = useCall(api.accounts.colleagues, undefined);
  const [officerId, setOfficer] = useState("");
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [left, setLeft] = useState<z.infer<typeof Assigned>["left"]>([]);
  const [changes] = useState(() =>
    cases.map(({ id, version }) => ({ id, version, eventId: newId() })),
  );
  const assign = useCommand(api.cases.assign);
  const receiver = (colleagues.data ?? []).find(({ id }) => id === officerId);
  const missing = attempt > 0 && officerId === "";

  async function onSave() {
    setAttempt((n) => n + 1);
    if (left.length > 0) return close(true);
    if (officerId === "" || assign.running) return;
    const answer = await assign.run({ cases: changes, officerId, note });
    if (!answer) return;
    if (answer.left.length === 0) close(true);
    else setLeft(answer.left);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={assign.failure}
        problems={missing ? [{ field: "serah-kepada", message: words.missing }] : []}
      />
      {left.length > 0 ? (
        <Alert color="yellow" variant="light" title={words.left(left.length)}>
          <List size="sm">
            {left.map((one) => (
              <List.Item key={one.id}>{words.leftRow(one.number, words.why[one.why])}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <>
          <Text>{words.count(cases.length)}</Text>
          {cases.length > 1 ? <AssignPreview cases={cases} receiver={receiver} /> : null}
          <NativeSelect
            id="serah-kepada"
            data-autofocus
            label={words.to}
            withAsterisk
            value={officerId}
            data={[
              { value: "", label: words.choose },
              ...(colleagues.data ?? [])
                .filter(mayReceiveCases)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setOfficer(event.currentTarget.value)}
            error={missing ? words.missing : undefined}
          />
          <Textarea
            label={words.note}
            description={words.noteHint}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      <DialogActions
        label={left.length > 0 ? words.seen : words.save}
        saving={assign.running}
        onSave={() => void onSave()}
        onCancel={() => close(left.length > 0)}
      />
    </Stack>
  );
}

export const assignDialog = defineDialog<AssignProps, boolean>({
  id: "cases.assign",
  title: (text) => text.cases.assign.title,
  roles: CASEWORK,
  component: AssignDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 3 });
    return rows.length > 0 ? { cases: rows } : undefined;
  },
});
