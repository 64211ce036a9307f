// The services agreed with the citizen: what, by whom, until when; ticked off as they are delivered.
import { ActionIcon, Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { PlanRow } from "../../shared/cases/assessment.ts";
import { CASEWORK } from "../../shared/cases/contract.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { pillarName } from "../../shared/cases/support.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { sampleCase } from "./MoveDialog.tsx";

interface PlanProps {
  readonly view: CaseView;
  readonly before: readonly PlanRow[];
}

type Row = PlanRow & { readonly key: string };

const blank = (): Row => ({ key: newId(), service: "", provider: "", dueOn: null, done: false });

function PlanDialog({ view, before, close }: PlanProps & DialogControl<boolean>) {
  const words = useText().cases.plan;
  const [rows, setRows] = useState<readonly Row[]>(() =>
    before.length > 0 ? before.map((row) => ({ ...row, key: newId() })) : [blank()],
  );
  // The pillars that have a task in this case are at hand.
  const pillars = [...new Set((view.content?.support.pillars ?? []).map(pillarName))];
  const providers = useId();
  const [attempt, setAttempt] = useState(0);
  const [eventId] = useState(newId);
  const save = useCommand(api.cases.plan);
  const filled = rows.filter((row) => row.service.trim() !== "" || row.provider.trim() !== "");
  const unnamed = filled.find((row) => row.service.trim().length < 2);
  const bad = (row: Row) => attempt > 0 && row.key === unnamed?.key;
  const change = (key: string, part: Partial<PlanRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));

  async function onSave() {
    setAttempt((n) => n + 1);
    if (unnamed || save.running) return;
    const plan = filled.map(({ key: _key, ...row }) => row);
    if (await save.run({ id: view.id, version: view.version, eventId, plan })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={
          attempt > 0 && unnamed
            ? [{ field: `rencana-${unnamed.key}`, message: words.serviceNeeded }]
            : []
        }
      />
      {rows.map((row, index) => (
        <Group key={row.key} align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            id={`rencana-${row.key}`}
            style={{ flex: 3 }}
            label={words.service(index + 1)}
            maxLength={200}
            value={row.service}
            onChange={(event) => change(row.key, { service: event.currentTarget.value })}
            error={bad(row) ? words.serviceNeeded : undefined}
            {...(index === rows.length - 1 ? { "data-autofocus": true } : {})}
          />
          <TextInput
            style={{ flex: 2 }}
            label={words.provider}
            list={providers}
            maxLength={200}
            value={row.provider}
            onChange={(event) => change(row.key, { provider: event.currentTarget.value })}
          />
          <DateField
            style={{ flex: "0 0 8.5rem" }}
            label={words.due}
            description=""
            value={row.dueOn ?? ""}
            onChange={(value) => change(row.key, { dueOn: value === "" ? null : value })}
          />
          <Checkbox
            pb={8}
            label={words.done}
            checked={row.done}
            onChange={(event) => change(row.key, { done: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mb={4}
            aria-label={words.remove(index + 1)}
            onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <datalist id={providers}>
        {pillars.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={rows.length >= 40}
          onClick={() => setRows([...rows, blank()])}
        >
          {words.add}
        </Button>
      </Group>
      <DialogActions
        label={words.save}
        saving={save.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const planDialog = defineDialog<PlanProps, boolean>({
  id: "cases.plan",
  title: (text) => text.cases.plan.title,
  roles: CASEWORK,
  size: "xl",
  component: PlanDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content !== null);
    return view ? { view, before: [] } : undefined;
  },
});
