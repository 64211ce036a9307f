// Updates of the program: what runs here, a new version from a stick or a server, and putting it in place after a backup.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconDeviceUsb, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { UpdateState } from "../../shared/updates/contract.ts";
import { api, useCall, useCommand, useTask } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { ReadySheet } from "./ready-sheet.tsx";
import { ServerSheet } from "./server-sheet.tsx";

export function UpdatesPage() {
  const words = useText().updates;
  const state = useCall(api.updates.state, undefined);
  const can = state.data && state.data.checks && state.data.install !== "folder";
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <FailureAlert failure={state.failure} onRetry={state.refetch} />
      {state.data ? (
        <>
          <Sheet title={words.here}>
            <Facts
              facts={[
                { term: words.version, value: state.data.version },
                { term: words.installed, value: words.installs[state.data.install] },
              ]}
            />
          </Sheet>
          <WhyNot state={state.data} />
          {state.data.ready ? (
            <ReadySheet offer={state.data.ready} install={state.data.install} />
          ) : can && !state.data.training ? (
            <BringSheet />
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

/** Why nothing can be updated from here, and what to do instead. */
function WhyNot({ state }: { readonly state: UpdateState }) {
  const words = useText().updates;
  const why = !state.checks
    ? { title: words.noKeysTitle, body: words.noKeys }
    : state.install === "folder"
      ? { title: words.folderTitle, body: words.folder }
      : state.training
        ? { title: words.trainingTitle, body: words.training }
        : undefined;
  return why ? (
    <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} title={why.title}>
      {why.body}
    </Alert>
  ) : null;
}

function BringSheet() {
  const words = useText().updates;
  const source = useCall(api.updates.source, undefined);
  const pick = useCommand(api.shell.pickFile);
  const take = useTask(api.updates.take);
  const fetching = useTask(api.updates.fetch);
  const [last, setLast] = useState<"berkas" | "server">("berkas"); // only its failure is told
  const task = last === "berkas" ? take : fetching;
  const address = source.data?.address ?? null;
  async function onPick() {
    const chosen = await pick.run({ purpose: "pembaruan" });
    if (!chosen) return;
    setLast("berkas");
    await take.start({ file: chosen.file });
  }
  async function onFetch() {
    setLast("server");
    await fetching.start({});
  }
  return (
    <>
      <Sheet title={words.bring}>
        <Text size="sm" c="dimmed" mb="sm">
          {words.bringBody}
        </Text>
        <FailureAlert failure={pick.failure ?? task.failure ?? source.failure} />
        {task.running ? (
          <TaskProgress
            label={task === take ? words.taking : words.fetching}
            {...(task.progress ?? {})}
            onCancel={task.cancel}
          />
        ) : (
          <Group gap="xs">
            <Button
              leftSection={<IconDeviceUsb size={18} aria-hidden />}
              onClick={() => void onPick()}
            >
              {words.fromFile}
            </Button>
            {address ? (
              <Button variant="default" onClick={() => void onFetch()}>
                {words.fromServer}
              </Button>
            ) : null}
          </Group>
        )}
      </Sheet>
      {source.data ? <ServerSheet address={address} /> : null}
    </>
  );
}
