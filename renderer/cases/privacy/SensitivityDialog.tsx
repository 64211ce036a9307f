// Makes a case sensitive, or opens it again: says plainly what changes, what cannot be called back, and asks for the reason.
import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { CASEWORK } from "../../../shared/cases/contract.ts";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { maySoften, REASON_LENGTH } from "../../../shared/cases/sensitivity.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { newId } from "../../app/new-id.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sampleCase } from "../MoveDialog.tsx";

interface SensitivityProps {
  readonly view: CaseView;
  readonly sensitive: boolean;
}

const FIELD = "kepekaan-alasan";

function SensitivityDialog({ view, sensitive, close }: SensitivityProps & DialogControl<boolean>) {
  const words = useText().cases.privacy;
  const { roles } = useSession();
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  /** Said when the case is sensitive but its documents are not all sealed. */
  const [left, setLeft] = useState<string>();
  const [eventId] = useState(newId);
  const change = useCommand(api.cases.setSensitivity);
  const seal = useTask(api.cases.sealDocuments);
  const short = reason.trim().length < REASON_LENGTH;
  const saving = change.running || seal.running;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (short || saving) return;
    const { id, version } = view;
    if (!(await change.run({ id, version, eventId, sensitive, reason }))) return;
    if (sensitive) {
      const done = await seal.start({});
      if (!done) return setLeft(words.sealLater);
      if (done.lost > 0) return setLeft(words.sealLost(done.lost));
    }
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  if (left)
    return (
      <Stack gap="md">
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {left}
        </Alert>
        <Group justify="flex-end">
          <Button data-autofocus onClick={() => close(true)}>
            {words.close}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={change.failure}
        problems={attempt > 0 && short ? [{ field: FIELD, message: words.reasonNeeded }] : []}
      />
      <Text>{sensitive ? words.raiseBody : words.softenBody}</Text>
      {sensitive ? (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap="xs">
            {maySoften(roles) ? null : <Text fw={600}>{words.raiseLosesYou}</Text>}
            <Text size="sm">{words.raisePaper}</Text>
          </Stack>
        </Alert>
      ) : null}
      <Textarea
        id={FIELD}
        data-autofocus
        label={words.reason}
        description={words.reasonHint}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        error={attempt > 0 && short ? words.reasonNeeded : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions
        label={sensitive ? words.raise : words.soften}
        saving={saving}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const sensitivityDialog = defineDialog<SensitivityProps, boolean>({
  id: "cases.sensitivity",
  title: (text, { sensitive }) =>
    sensitive ? text.cases.privacy.raiseTitle : text.cases.privacy.softenTitle,
  roles: CASEWORK,
  component: SensitivityDialog,
  sample: async () => {
    const view = await sampleCase((one) => one.content?.sensitive === false);
    return view ? { view, sensitive: true } : undefined;
  },
});
