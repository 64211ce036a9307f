// Gives work packages to an account, to somebody without one, or to nobody.
import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { defineDialog } from "../../app/registry.ts";
import type { DialogControl } from "../../app/registry.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PRELIST_WORK } from "../list-page.tsx";

interface AssignProps {
  readonly packageIds: readonly string[];
  readonly officers: readonly { readonly id: string; readonly label: string }[];
}

const OTHER = "lain";
const NAME = "paket-nama";

function AssignDialog({ packageIds, officers, close }: AssignProps & DialogControl<boolean>) {
  const words = useText().round.packages;
  const [to, setTo] = useState("");
  const [name, setName] = useState("");
  const [attempt, setAttempt] = useState(0);
  const missing = to === OTHER && name.trim() === "";
  const save = useCommand(api.prelists.assignPackages);
  async function onSave() {
    setAttempt((n) => n + 1);
    if (save.running || missing) return;
    const done = await save.run({
      packageIds: [...packageIds],
      officerId: to === "" || to === OTHER ? null : to,
      officer: to === OTHER ? name : null,
    });
    if (!done) return;
    notice(words.assigned(formatNumber(done.assigned)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={attempt > 0 && missing ? [{ field: NAME, message: words.otherMissing }] : []}
      />
      <NativeSelect
        data-autofocus
        label={words.officer}
        value={to}
        data={[
          { value: "", label: words.nobody },
          ...officers.map((one) => ({ value: one.id, label: one.label })),
          { value: OTHER, label: words.other },
        ]}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {to === OTHER ? (
        <TextInput
          id={NAME}
          label={words.otherName}
          error={attempt > 0 && missing ? words.otherMissing : undefined}
          description={words.otherHint}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={words.assign}
      />
    </Stack>
  );
}

export const assignDialog = defineDialog<AssignProps, boolean>({
  id: "prelists.assignPackages",
  title: (text, { packageIds }) => text.round.packages.assignTitle(formatNumber(packageIds.length)),
  roles: PRELIST_WORK,
  component: AssignDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    return rows[0] && { packageIds: [rows[0].id], officers: [] };
  },
});
