// Takes in an HSDS package: chosen, checked, then imported with what the officer wants for entries that stand here already.
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import {
  EXISTING,
  type Existing,
  type PackageReport,
} from "../../shared/directory/package-contract.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { PackageReportView } from "./package-report.tsx";

function PackageDialog({ close }: DialogControl<boolean>) {
  const words = useText().directoryPackage;
  const [chosen, setChosen] = useState<{ file: string; name: string }>();
  const [existing, setExisting] = useState<Existing>("biarkan");
  const pick = useCommand(api.shell.pickFile);
  const check = useTask(api.directory.checkPackage);
  const take = useTask(api.directory.importPackage);
  const [report, setReport] = useState<PackageReport>();
  const running = check.running || take.running;

  async function look(file: string, how: Existing) {
    setReport(undefined);
    setReport(await check.start({ file, existing: how }));
  }
  async function onChoose() {
    const found = await pick.run({ purpose: "impor-direktori" });
    if (!found) return;
    setChosen(found);
    await look(found.file, existing);
  }
  async function onExisting(how: Existing) {
    setExisting(how);
    if (chosen) await look(chosen.file, how);
  }
  async function onSave() {
    if (!chosen || !report || running) return;
    const done = await take.start({ file: chosen.file, existing });
    if (!done) return;
    notice(words.done(done.counts.new, done.counts.changed));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <FailureAlert failure={pick.failure ?? check.failure ?? take.failure} />
      <Text c="dimmed">{words.hint}</Text>
      <Group>
        <Button
          variant="default"
          data-autofocus
          loading={pick.running}
          onClick={() => void onChoose()}
        >
          {words.choose}
        </Button>
        <Text>{chosen?.name}</Text>
      </Group>
      <Radio.Group
        label={words.existing}
        value={existing}
        onChange={(value) => void onExisting(EXISTING.find((one) => one === value) ?? "biarkan")}
      >
        <Group gap="lg" pt={6}>
          <Radio value="biarkan" label={words.existings.biarkan} />
          <Radio value="ganti" label={words.existings.ganti} />
        </Group>
      </Radio.Group>
      {running ? <TaskProgress label={words.running} /> : null}
      {report && !running ? <PackageReportView report={report} /> : null}
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={take.running}
        label={words.save}
      />
    </Stack>
  );
}

export const packageDialog = defineDialog<object, boolean>({
  id: "directory.package",
  title: (text) => text.directoryPackage.title,
  roles: ["koordinator", "supervisor", "admin"],
  size: "lg",
  component: PackageDialog,
  sample: async () => ({}),
});
