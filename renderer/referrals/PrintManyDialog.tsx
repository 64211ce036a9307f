// Prints many letters in one go: how many, on which paper, how far it is, and how to stop it; then the usual preview.
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { MANY_MOST, type ManyInput } from "../../shared/referrals/many.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { api, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { SizeSelect } from "./letter-print.tsx";

export interface PrintManyProps {
  readonly which: ManyInput["which"];
  /** How many referrals that is now. */
  readonly count: number;
}

function PrintManyDialog({ which, count, close }: PrintManyProps & DialogControl<boolean>) {
  const { many: text, page } = useText().referrals;
  const [size, setSize] = useState<PaperSize>(useOffice().paperSize);
  const print = useTask(api.referrals.printLetters);
  async function onPrint() {
    if (print.running) return;
    const made = await print.start({ which, size });
    if (!made) return;
    close(true);
    await openPaper(made.paper);
  }
  useScreenCommand("layar.simpan", () => void onPrint());
  const { progress } = print;
  return (
    <Stack gap="md">
      <FailureAlert failure={print.failure} />
      <Text>{text.body(Math.min(count, MANY_MOST))}</Text>
      {count > MANY_MOST ? <Text c="dimmed">{text.most(MANY_MOST, count)}</Text> : null}
      {print.running ? (
        <TaskProgress
          label={text.phases[progress?.phase ?? "susun"]}
          {...(progress?.phase === "susun" ? { done: progress.done, total: progress.total } : {})}
          onCancel={print.cancel}
        />
      ) : (
        <SizeSelect label={page.size} value={size} onChange={setSize} />
      )}
      <DialogActions
        label={text.save}
        saving={print.running}
        onSave={() => void onPrint()}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

export const printManyDialog = defineDialog<PrintManyProps, boolean>({
  id: "referrals.printMany",
  title: (text) => text.referrals.many.title,
  roles: REFERRAL_ROLES,
  component: PrintManyDialog,
  sample: async () => {
    const { total } = await api.referrals.list({ list: "semua", limit: 1 });
    return total > 0 ? { which: { list: "semua" }, count: total } : undefined;
  },
});
