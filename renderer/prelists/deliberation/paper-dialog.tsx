// Which paper, which copy, of which neighbourhood and why; then the preview, or a file.
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import {
  COPIES,
  PAPERS,
  type Copy,
  type PaperKind,
} from "../../../shared/prelists/deliberation/codes.ts";
import { OFFICIAL } from "../../../shared/prelists/deliberation/contract.ts";
import { mayPrint } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { openPaper } from "../../app/paper-preview.tsx";
import { defineDialog, type DialogControl } from "../../app/registry.ts";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { sampleDeliberation } from "./sample.ts";
import type { Deliberation } from "./types.ts";

interface PaperProps {
  readonly one: Deliberation;
}

function PaperDialog({ one, close }: PaperProps & DialogControl<boolean>) {
  const { app, prelists, round } = useText();
  const words = round.deliberation.papers;
  const { roles } = useSession();
  const official = OFFICIAL.some((role) => roles.includes(role));
  const offered = PAPERS.filter((paper) => mayPrint(one.state, paper));
  const [paper, setPaper] = useState<PaperKind>(offered[0]!);
  const [copy, setCopy] = useState<Copy>(official ? "resmi" : "publik");
  const [place, setPlace] = useState("");
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const ask = useCommand(api.prelists.requestDeliberationPaper);
  const make = useCommand(api.prelists.deliberationPaper);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportDeliberation);
  const missing = why.trim().length < 5;
  const [rw, rt] = place.split("/");
  const only = {
    rw: paper === "daftar" && rw ? rw : null,
    rt: paper === "daftar" && rt ? rt : null,
  };
  const running = ask.running || make.running || choose.running || write.running;

  async function onPreview() {
    setAttempt((n) => n + 1);
    if (missing || running) return;
    const print = await ask.run({ deliberationId: one.id, paper, copy, why: why.trim(), ...only });
    const made = print && (await make.run(print));
    if (!made) return;
    close(true);
    await openPaper(made);
  }
  async function onFile() {
    setAttempt((n) => n + 1);
    if (missing || running) return;
    const name = words.fileName(`${one.title} ${words.copies[copy]}`, one.details.heldOn ?? "");
    const target = await choose.run({ purpose: "ekspor-prelist", name: `${name.trim()}.xlsx` });
    if (!target) return;
    const done = await write.start({
      deliberationId: one.id,
      copy,
      file: target.file,
      format: "xlsx",
      why: why.trim(),
      ...only,
    });
    if (!done) return;
    notice(words.done(formatNumber(done.rows)));
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onPreview());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={ask.failure ?? make.failure ?? choose.failure ?? write.failure}
        problems={
          attempt > 0 && missing
            ? [{ field: "musyawarah-keperluan", message: words.whyMissing }]
            : []
        }
      />
      <NativeSelect
        label={words.paper}
        value={paper}
        data={offered.map((value) => ({ value, label: words.names[value] }))}
        onChange={(event) =>
          setPaper(offered.find((value) => value === event.currentTarget.value) ?? paper)
        }
      />
      {one.state === "terkunci" ? null : (
        <Text size="sm" c="dimmed">
          {words.onlyLocked}
        </Text>
      )}
      <Radio.Group
        label={words.copy}
        value={copy}
        onChange={(value) => setCopy(value === "publik" ? "publik" : "resmi")}
      >
        <Group gap="lg" pt={6}>
          {COPIES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={words.copies[value]}
              disabled={value === "resmi" && !official}
            />
          ))}
        </Group>
      </Radio.Group>
      <Alert
        color={copy === "resmi" ? "yellow" : "blue"}
        variant="light"
        icon={<IconInfoCircle aria-hidden />}
      >
        {words.copyHints[copy]}
      </Alert>
      {paper === "daftar" ? (
        <NativeSelect
          label={words.only}
          value={place}
          data={[
            { value: "", label: words.wholeVillage },
            ...one.places
              .filter((where) => where.rt !== null || where.rw !== null)
              .map((where) => ({
                value: `${where.rw ?? ""}/${where.rt ?? ""}`,
                label: words.place(where.rt ?? "–", where.rw ?? "–"),
              })),
          ]}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        id="musyawarah-keperluan"
        data-autofocus
        required
        maxLength={300}
        label={words.why}
        description={words.whyHint}
        value={why}
        error={attempt > 0 && missing ? words.whyMissing : undefined}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {write.running ? (
        <TaskProgress
          label={prelists.import.writing(formatNumber(write.progress?.rows ?? 0))}
          onCancel={write.cancel}
        />
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => close(false)}>
          {app.action.cancel}
        </Button>
        {paper === "daftar" ? (
          <Button variant="default" disabled={running} onClick={() => void onFile()}>
            {words.asFile}
          </Button>
        ) : null}
        <Button
          loading={running}
          onClick={() => void onPreview()}
          rightSection={<KeyHint keys="Ctrl+S" silent />}
          aria-keyshortcuts="Control+S"
        >
          {words.preview}
        </Button>
      </Group>
    </Stack>
  );
}

export const paperDialog = defineDialog<PaperProps, boolean>({
  id: "prelists.deliberationPaper",
  title: (text) => text.round.deliberation.papers.title,
  roles: ["operator", "fasilitator", "koordinator", "supervisor"],
  size: "lg",
  component: PaperDialog,
  sample: async () => {
    const one = await sampleDeliberation();
    return one && { one };
  },
});
