// "Periksa berkas": choose a file, see what its columns mean, compare, read the pairs, save them. Nothing of the file is kept.
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { WHY_LENGTH } from "../../shared/people/file-check/contract.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { useDeskEvents } from "../app/events.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { FileCheckColumns } from "./FileCheckColumns.tsx";
import { FileCheckKeep } from "./FileCheckKeep.tsx";
import { FileCheckResult } from "./FileCheckResult.tsx";
import {
  inputOf,
  listFile,
  problemsOf,
  type AgainstKind,
  type ListFile,
} from "./file-check-state.ts";

const KINDS = ["sendiri", "register", "berkas"] as const satisfies readonly AgainstKind[];

export function FileCheckPage() {
  const words = useText().people.fileCheck;
  const pick = useCommand(api.shell.pickFile);
  const place = useCommand(api.shell.saveFile);
  const inspect = useTask(api.people.inspectList);
  const check = useTask(api.people.checkList);
  const write = useTask(api.people.exportListPairs);
  const [list, setList] = useState<ListFile>();
  const [other, setOther] = useState<ListFile>();
  const [kind, setKind] = useState<AgainstKind>("sendiri");
  const [attempt, setAttempt] = useState(0);
  const [why, setWhy] = useState("");
  const [whyMissing, setWhyMissing] = useState(false);
  const busy = inspect.running || check.running || write.running;
  const problems = problemsOf(list, kind, other, words.problems);

  /** Any change of the choice makes the result out of date. */
  function changed<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      check.reset();
      write.reset();
      set(value);
    };
  }
  async function look(file: string, name: string, set: (chosen: ListFile) => void) {
    check.reset();
    write.reset();
    const seen = await inspect.start({ file });
    if (seen) set(listFile(file, name, seen));
  }
  async function onPick(set: (chosen: ListFile) => void) {
    const chosen = await pick.run({ purpose: "impor-prelist" });
    if (chosen) await look(chosen.file, chosen.name, set);
  }
  useDeskEvents((event) => {
    if (event.type === "berkas" && !busy) void look(event.file, event.name, setList);
  });
  async function onCheck() {
    setAttempt((n) => n + 1);
    if (!list || busy || problems.length > 0) return;
    write.reset();
    await check.start(inputOf(list, kind, other));
    // The columns above may fill a page: what was asked for is brought into sight.
    requestAnimationFrame(() => document.getElementById("periksa-hasil")?.scrollIntoView());
  }
  useScreenCommand("layar.simpan", () => void onCheck());
  async function onExport() {
    if (!list || busy) return;
    const short = why.trim().length < WHY_LENGTH;
    setWhyMissing(short);
    if (short) return document.getElementById("periksa-keperluan")?.focus();
    const target = await place.run({ purpose: "laporan", name: words.exportName });
    if (target)
      await write.start({ ...inputOf(list, kind, other), out: { file: target.file }, why });
  }
  function progressOf({ running, progress, cancel }: typeof check | typeof write) {
    if (!running) return null;
    const share = progress?.share ?? null;
    return (
      <TaskProgress
        label={words.phases[progress?.phase ?? "membaca"](formatNumber(progress?.rows ?? 0))}
        {...(share === null ? {} : { done: Math.round(share * 100), total: 100 })}
        onCancel={cancel}
      />
    );
  }

  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <FailureAlert failure={pick.failure ?? inspect.failure ?? check.failure} />
      <ErrorSummary attempt={attempt} problems={attempt > 0 ? problems : []} />
      <Sheet title={words.fileTitle}>
        <Stack gap="sm">
          <Group>
            <Button
              id="periksa-pilih"
              {...(list ? { variant: "default" } : {})}
              data-autofocus
              disabled={busy}
              onClick={() => void onPick(setList)}
            >
              {list ? words.chooseAgain : words.choose}
            </Button>
            <Text>{list ? words.chosen(list.name) : words.dropHint}</Text>
          </Group>
          <Radio.Group
            label={words.againstTitle}
            value={kind}
            onChange={changed((value: string) =>
              setKind(KINDS.find((k) => k === value) ?? "sendiri"),
            )}
          >
            <Group gap="lg" pt={4}>
              {KINDS.map((one) => (
                <Radio key={one} value={one} label={words.against[one]} disabled={busy} />
              ))}
            </Group>
          </Radio.Group>
          {kind === "berkas" ? (
            <Group>
              <Button
                id="banding-pilih"
                variant="default"
                disabled={busy}
                onClick={() => void onPick(setOther)}
              >
                {words.chooseOther}
              </Button>
              <Text>{other ? words.chosen(other.name) : words.dropHint}</Text>
            </Group>
          ) : null}
        </Stack>
      </Sheet>
      {inspect.running ? <TaskProgress label={words.looking} onCancel={inspect.cancel} /> : null}
      {list ? (
        <FileCheckColumns
          legend={words.columnsTitle}
          prefix="periksa"
          list={list}
          onList={changed(setList)}
        />
      ) : null}
      {kind === "berkas" && other ? (
        <FileCheckColumns
          legend={words.columnsOtherTitle}
          prefix="banding"
          list={other}
          onList={changed(setOther)}
        />
      ) : null}
      {progressOf(check)}
      {check.result ? (
        <Stack id="periksa-hasil" gap="md">
          <FileCheckResult
            result={check.result}
            kind={kind}
            busy={busy}
            onExport={() => void onExport()}
          >
            <FileCheckKeep why={why} onWhy={setWhy} missing={whyMissing} />
            <FailureAlert failure={place.failure ?? write.failure} />
            {progressOf(write)}
            {write.result ? (
              <Text role="status">{words.exported(formatNumber(write.result.pairs))}</Text>
            ) : null}
          </FileCheckResult>
        </Stack>
      ) : null}
      {list ? (
        <SaveBar
          label={words.check}
          saving={check.running}
          disabled={busy}
          onSave={() => void onCheck()}
          note={words.nothingSaved}
        />
      ) : null}
    </Page>
  );
}
