// The second person carries an erasure out, with its progress; the minutes are printed afterwards.
import { Button, Group, Stack, Text } from "@mantine/core";
import { REGISTER_ROLES } from "../../shared/privacy/codes.ts";
import { api, useTask } from "../app/client.ts";
import { formatNumber } from "../app/format.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { usePrint } from "../app/use-print.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";

interface EraseProps {
  readonly id: string;
  readonly number: string;
}

function EraseDialog({ id, close }: EraseProps & DialogControl<boolean>) {
  const { app, privacy: text } = useText();
  const erase = useTask(api.privacy.erase);
  const { print, making, failure } = usePrint();
  const { result, progress } = erase;
  return (
    <Stack gap="md">
      <Text>{text.erasure.effect}</Text>
      <FailureAlert failure={erase.failure ?? failure} />
      {erase.running ? (
        <TaskProgress label={text.erasure.phases[progress?.phase ?? "menghapus"]} />
      ) : null}
      {result ? (
        <Text role="status">
          {text.erasure.done(formatNumber(result.removed), formatNumber(result.documents))}{" "}
          {result.remaining > 0 ? text.erasure.remaining(formatNumber(result.remaining)) : null}
        </Text>
      ) : null}
      <Group justify="flex-end" gap="xs" className="loket-dialog-foot">
        <Button variant="default" data-autofocus disabled={erase.running} onClick={() => close()}>
          {app.action.close}
        </Button>
        {result ? (
          <Button
            loading={making}
            onClick={() => void print(() => api.privacy.erasurePaper({ id }))}
          >
            {text.papers.minutes}
          </Button>
        ) : (
          <Button color="red" loading={erase.running} onClick={() => void erase.start({ id })}>
            {text.erasure.carryOut}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

export const eraseDialog = defineDialog<EraseProps, boolean>({
  id: "privacy.erase",
  title: (text, { number }) => text.privacy.erasure.dialog(number),
  roles: REGISTER_ROLES,
  component: EraseDialog,
  sample: async () => ({
    id: "00000000-0000-7000-8000-000000000000",
    number: "PDP-BA/2026/001",
  }),
});
