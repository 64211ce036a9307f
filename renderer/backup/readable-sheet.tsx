// The emergency export: a reason, a folder, and a copy that is read without this program.
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, useCommand, useTask } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { useConfirmPlace } from "./confirm-place.ts";

export function ReadableSheet() {
  const words = useText().backup.trust;
  const pick = useCommand(api.shell.pickFile);
  const make = useTask(api.backup.readable);
  const ask = useConfirmPlace(words.readableRemovable);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const missing = why.trim().length < 5;

  async function onMake() {
    setTried(true);
    if (missing) return;
    const chosen = await pick.run({ purpose: "tempat-cadangan" });
    if (!chosen || !(await ask.confirmed(chosen.file))) return;
    const done = await make.start({ file: chosen.file, why: why.trim() });
    if (!done) return;
    notice(words.readableDone(done.name), { stays: true });
    setOpen(false);
    setTried(false);
    setWhy("");
  }

  return (
    <Sheet
      title={words.readable}
      actions={
        open ? undefined : (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {words.readableMake}
          </Button>
        )
      }
    >
      <FailureAlert failure={make.failure ?? pick.failure ?? ask.failure} />
      <Text c="dimmed" size="sm">
        {words.readableBody}
      </Text>
      {make.running ? (
        <TaskProgress
          label={words.readablePhases[make.progress?.phase ?? "orang"]}
          onCancel={make.cancel}
        />
      ) : null}
      {open && !make.running ? (
        <Group align="flex-end" mt="xs" gap="xs">
          <TextInput
            label={words.readableWhy}
            description={words.readableWhyHint}
            error={tried && missing ? words.readableWhyMissing : undefined}
            maxLength={200}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            style={{ flex: "1 1 18rem" }}
          />
          <Button onClick={() => void onMake()}>{words.readableChoose}</Button>
        </Group>
      ) : null}
    </Sheet>
  );
}
