// After a category became sensitive: how many of its open cases are not, and one confirmation that seals them.
import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { Category } from "../../../shared/cases/schemas.ts";
import { REASON_LENGTH } from "../../../shared/cases/sensitivity.ts";
import { api, useCall, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";

interface RaiseProps {
  readonly category: Pick<Category, "code" | "name">;
  /** Open cases of it that are not sensitive. */
  readonly cases: number;
}

const FIELD = "kategori-peka-alasan";

function RaiseCategoryDialog({ category, cases, close }: RaiseProps & DialogControl<boolean>) {
  const { privacy, raise: words } = useText().cases;
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const task = useTask(api.cases.raiseCategory);
  const short = reason.trim().length < REASON_LENGTH;
  const count = formatNumber(cases);

  function onSave() {
    setAttempt((n) => n + 1);
    if (!short && !task.running) void task.start({ code: category.code, reason });
  }
  useScreenCommand("layar.simpan", onSave);

  if (task.result)
    return (
      <Stack gap="md">
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          {words.done(formatNumber(task.result.raised))}
        </Alert>
        {task.result.left > 0 ? <Text>{words.left(formatNumber(task.result.left))}</Text> : null}
        {task.result.lost > 0 ? <Text>{privacy.sealLost(task.result.lost)}</Text> : null}
        <Group justify="flex-end">
          <Button data-autofocus onClick={() => close(true)}>
            {privacy.close}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={task.failure}
        problems={attempt > 0 && short ? [{ field: FIELD, message: privacy.reasonNeeded }] : []}
      />
      <Text>{words.body(count, category.name)}</Text>
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {privacy.raisePaper}
      </Alert>
      <Textarea
        id={FIELD}
        data-autofocus
        label={privacy.reason}
        description={privacy.reasonHint}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        error={attempt > 0 && short ? privacy.reasonNeeded : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {words.resume}
      </Text>
      {task.running ? (
        <TaskProgress
          label={words.working}
          {...(task.progress ?? {})}
          onCancel={() => void task.cancel()}
        />
      ) : null}
      <DialogActions
        label={words.action(count)}
        saving={task.running}
        onSave={onSave}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const raiseCategoryDialog = defineDialog<RaiseProps, boolean>({
  id: "cases.raiseCategory",
  title: (text) => text.cases.raise.title,
  roles: ["supervisor", "admin"],
  component: RaiseCategoryDialog,
  sample: async () => {
    const category = (await api.cases.categories({ retired: false }))[0];
    return category ? { category, cases: 3 } : undefined;
  },
});

/** In the form of a sensitive category: what is left to seal, and the way there. Nothing while nothing is left. */
export function Unraised({ category }: { readonly category: Category }) {
  const words = useText().cases.raise;
  const left = useCall(api.cases.unraised, { code: category.code });
  const cases = left.data?.cases ?? 0;
  if (cases === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <span>{words.waiting(formatNumber(cases))}</span>
        <Button
          variant="default"
          onClick={() => void openDialog(raiseCategoryDialog, { category, cases })}
        >
          {words.open}
        </Button>
      </Group>
    </Alert>
  );
}
