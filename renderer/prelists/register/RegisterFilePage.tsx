// Filling the register from a file: file, columns, purpose, check, load; nothing is saved before the last step.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RegisterProfileId } from "../../../shared/prelists/register/profiles.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { useDeskEvents } from "../../app/events.ts";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useOffice } from "../../app/session.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { RegisterMapping } from "./mapping.tsx";
import { RegisterPurpose } from "./purpose.tsx";
import { RegisterResult } from "./result.tsx";
import { choiceOf, readingOf, type Purpose, type Reading } from "./state.ts";

const RESULT = "warga-hasil";

export function RegisterFilePage() {
  const { prelists } = useText();
  const words = prelists.register;
  const office = useOffice();
  const pick = useCommand(api.shell.pickFile);
  const inspect = useTask(api.prelists.registerInspect);
  const check = useTask(api.prelists.registerCheck);
  const save = useTask(api.prelists.registerImport);
  const [file, setFile] = useState<{ readonly file: string; readonly name: string }>();
  const [reading, setReading] = useState<Reading>();
  const [attempt, setAttempt] = useState(0);
  const [purpose, setPurpose] = useState<Purpose>({
    reason: "",
    villageCode: office.areaCode.length === 13 ? office.areaCode : "",
    likely: "lewati",
  });
  const seen = inspect.result;
  const busy = inspect.running || check.running || save.running;
  const problems = problemsOf(purpose, reading, words);

  async function look(
    chosen: { file: string; name: string },
    choice: { sheet?: number; headerRow?: number; profile?: RegisterProfileId } = {},
  ) {
    check.reset();
    save.reset();
    setFile(chosen);
    setReading(undefined);
    const found = await inspect.start({ file: chosen.file, ...choice });
    if (found) setReading(readingOf(found));
  }
  async function onPick() {
    const chosen = await pick.run({ purpose: "impor-prelist" });
    if (chosen) await look(chosen);
  }
  useDeskEvents((event) => {
    if (event.type === "berkas" && !busy) void look({ file: event.file, name: event.name });
  });
  async function onCheck() {
    setAttempt((n) => n + 1);
    if (!file || !reading || busy || problems.length > 0) return;
    save.reset();
    if (!(await check.start(choiceOf(file.file, reading, purpose)))) return;
    // The same key loads next: the result is brought into sight before it is pressed again.
    requestAnimationFrame(() => document.getElementById(RESULT)?.scrollIntoView());
  }
  const counts = check.result?.counts;
  const good = counts ? counts.new + counts.changed + counts.same : 0;
  const stops = check.result?.likely.stops ?? false;
  async function onSave() {
    if (!file || !reading || !check.result || busy || good === 0 || stops) return;
    const done = await save.start({
      ...choiceOf(file.file, reading, purpose),
      reason: purpose.reason.trim(),
      sha256: check.result.sha256,
    });
    if (!done) return;
    notice(words.saved);
    goTo("prelists.registerImport", { importId: done.importId });
  }
  useScreenCommand("layar.simpan", () => void (check.result ? onSave() : onCheck()));
  /** Any change of the choice makes the check out of date. */
  function changed<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      check.reset();
      set(value);
    };
  }
  const running = check.running ? check : save.running ? save : undefined;
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <FailureAlert failure={pick.failure ?? inspect.failure ?? check.failure ?? save.failure} />
      <ErrorSummary attempt={attempt} problems={attempt > 0 && !check.result ? problems : []} />
      <Sheet title={words.chooseTitle}>
        <Group>
          <Button
            {...(file ? { variant: "default" } : {})}
            data-autofocus
            disabled={busy}
            onClick={() => void onPick()}
          >
            {file ? prelists.import.chooseAgain : prelists.import.choose}
          </Button>
          <Text>{file ? prelists.import.chosen(file.name) : prelists.import.dropHint}</Text>
        </Group>
      </Sheet>
      {inspect.running ? (
        <TaskProgress label={words.phases.membaca} onCancel={inspect.cancel} />
      ) : null}
      {seen && file && !inspect.running ? (
        <RegisterMapping
          seen={seen}
          reading={reading}
          busy={busy}
          onMapping={changed((mapping) => setReading(reading && { ...reading, mapping }))}
          onReread={(choice) => void look(file, choice)}
        />
      ) : null}
      {seen && reading && !inspect.running ? (
        <RegisterPurpose
          purpose={purpose}
          onPurpose={changed(setPurpose)}
          problems={
            attempt > 0 ? Object.fromEntries(problems.map((p) => [p.field, p.message])) : {}
          }
        />
      ) : null}
      {running ? (
        <TaskProgress
          label={words.phases[running.progress?.phase ?? "membaca"]}
          {...(running.progress?.total != null
            ? { done: running.progress.rows, total: running.progress.total }
            : {})}
          onCancel={running.cancel}
        />
      ) : null}
      {check.result ? (
        <Stack id={RESULT} gap="md">
          <RegisterResult result={check.result} />
        </Stack>
      ) : null}
      {reading && !inspect.running ? (
        <SaveBar
          label={check.result ? words.save(formatNumber(good)) : words.check}
          saving={check.running || save.running}
          disabled={busy || (check.result !== undefined && (good === 0 || stops))}
          onSave={() => void (check.result ? onSave() : onCheck())}
          note={check.result && good === 0 ? words.nothingGood : words.nothingSaved}
        />
      ) : null}
    </Page>
  );
}

function problemsOf(
  purpose: Purpose,
  reading: Reading | undefined,
  words: { readonly reasonMissing: string; readonly villageMissing: string },
): { field: string; message: string }[] {
  const coded = reading?.mapping.includes("kode_desa") ?? false;
  return [
    ...(purpose.reason.trim().length < 5
      ? [{ field: "warga-tujuan", message: words.reasonMissing }]
      : []),
    ...(purpose.villageCode === "" && !coded
      ? [{ field: "warga-desa", message: words.villageMissing }]
      : []),
  ];
}
