// A copy of one person's data for other systems: why, then where.
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { ANSWER_ROLES } from "../../shared/privacy/codes.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";

interface CopyProps {
  readonly personId: string;
  readonly name: string;
}

function CopyDialog({ personId, close }: CopyProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const choose = useCommand(api.shell.saveFile);
  const copy = useTask(api.privacy.accessExport);
  const missing = why.trim().length < 5;
  const problem = attempt > 0 && missing ? text.request.needs(text.why) : undefined;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || copy.running) return;
    const target = await choose.run({ purpose: "salinan-data", name: text.papers.copyName });
    if (target && typeof target === "object" && "file" in target)
      await copy.start({ personId, file: target.file, why });
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={choose.failure ?? copy.failure}
        problems={problem === undefined ? [] : [{ field: "copy-why", message: problem }]}
      />
      <TextInput
        id="copy-why"
        label={text.why}
        required
        data-autofocus
        maxLength={300}
        value={why}
        error={problem}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {copy.result ? (
        <Text role="status">{text.papers.copied(formatNumber(copy.result.rows))}</Text>
      ) : null}
      <DialogActions
        onCancel={() => close(copy.result !== undefined)}
        onSave={() => void onSave()}
        saving={copy.running}
        label={text.request.save}
      />
    </Stack>
  );
}

export const copyDialog = defineDialog<CopyProps, boolean>({
  id: "privacy.copy",
  title: (text, { name }) => `${text.privacy.papers.copy}: ${name}`,
  roles: ANSWER_ROLES,
  component: CopyDialog,
  sample: async () => ({
    personId: "00000000-0000-7000-8000-000000000000",
    name: "Contoh Warga",
  }),
});
