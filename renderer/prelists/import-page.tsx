// The import screen: file, columns, target, check, save; nothing is saved before the last step.
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import type { ProfileId } from "../../shared/prelists/profiles.ts";
import { api, useCommand, useTask } from "../app/client.ts";
import { useDeskEvents } from "../app/events.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatNumber } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { TaskProgress } from "../ui/task-progress.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportPair, PairChoice } from "./profiles/import-pair.tsx";
import { ImportResult, RESULT } from "./import-result.tsx";
import { choiceOf, nameFrom, NOTHING_LEFT, readingOf } from "./import-state.ts";
import type { ChosenFile, Reading, Target } from "./import-state.ts";
import { ImportTarget } from "./import-target.tsx";
import { newId } from "../app/new-id.ts";

export function ImportPage() {
  const { prelists, round } = useText();
  const words = prelists.import;
  const office = useOffice();
  const [search] = useScreenSearch();
  const pick = useCommand(api.shell.pickFile);
  const inspect = useTask(api.prelists.inspect);
  const pair = useTask(api.prelists.sheetPair);
  const [apart, setApart] = useState(false);
  const check = useTask(api.prelists.check);
  const save = useTask(api.prelists.import);
  const [file, setFile] = useState<ChosenFile>();
  const [reading, setReading] = useState<Reading>();
  const [clear, setClear] = useState<readonly string[]>([]);
  const [edition, setEdition] = useState("");
  const [leave, setLeave] = useState(NOTHING_LEFT);
  /** What was left out when the check was made: another choice makes it out of date. */
  const [checkedLeave, setCheckedLeave] = useState(NOTHING_LEFT);
  const [attempt, setAttempt] = useState(0);
  const [target, setTarget] = useState<Target>(() => ({
    kind: search.prelist ? "ada" : "baru",
    id: newId(),
    prelistId: search.prelist ?? "",
    name: "",
    regime: office.dataset === "DTKS" ? "DTKS" : "DTSEN",
    period: "",
  }));
  const seen = inspect.result;
  const both = apart ? null : (pair.result ?? null);
  const busy = inspect.running || pair.running || check.running || save.running;
  const problems = problemsOf(target, words);

  async function look(
    chosen: ChosenFile,
    choice: { sheet?: number; headerRow?: number; profile?: ProfileId } = {},
  ) {
    check.reset();
    save.reset();
    setFile(chosen);
    setReading(undefined);
    const found = await inspect.start({ file: chosen.file, ...choice });
    if (!found) return;
    if (found.sheets.filter(({ visible }) => visible).length < 2) pair.reset();
    else if (chosen.file !== file?.file) {
      setApart(false);
      await pair.start({ file: chosen.file });
    }
    const read = readingOf(found);
    setReading(read);
    setClear([]);
    setLeave(NOTHING_LEFT);
    setEdition(read ? (PROFILES[read.profile].areaEdition ?? "") : "");
    const known = found.lists.some((list) => list.id === target.prelistId);
    setTarget((old) => ({
      ...old,
      kind: old.kind === "ada" && found.lists.length > 0 ? "ada" : "baru",
      prelistId: known ? old.prelistId : (found.lists[0]?.id ?? ""),
      name: old.name || nameFrom(chosen.name),
    }));
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
    setCheckedLeave(leave);
    const found = await check.start(choiceOf(file, reading, target, clear, edition, leave));
    if (found) requestAnimationFrame(() => document.getElementById(RESULT)?.scrollIntoView());
  }
  const current = check.result !== undefined && checkedLeave === leave;
  const good = check.result
    ? check.result.counts.new + check.result.counts.changed + check.result.counts.same
    : 0;
  async function onSave() {
    if (!file || !reading || !check.result || !current || busy || good === 0) return;
    const done = await save.start({
      ...choiceOf(file, reading, target, clear, edition, leave),
      sha256: check.result.sha256,
    });
    if (!done) return;
    notice(words.saved);
    goTo("prelists.batch", { prelistId: done.prelistId, batchId: done.batchId });
  }
  useScreenCommand("layar.simpan", both ? undefined : () => void (current ? onSave() : onCheck()));
  /** Any change of the choice makes the check out of date. */
  function changed<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      check.reset();
      set(value);
    };
  }

  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Button variant="subtle" onClick={() => goTo("prelists.profiles")}>
            {round.profiles.open}
          </Button>
        }
      />
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
            {file ? words.chooseAgain : words.choose}
          </Button>
          <Text>{file ? words.chosen(file.name) : words.dropHint}</Text>
        </Group>
      </Sheet>
      {inspect.running ? <TaskProgress label={words.reading} onCancel={inspect.cancel} /> : null}
      {pair.running ? (
        <TaskProgress
          label={round.profiles.pair.looking(formatNumber(pair.progress?.rows ?? 0))}
          onCancel={pair.cancel}
        />
      ) : null}
      {pair.result ? <PairChoice apart={apart} onApart={changed(setApart)} /> : null}
      {both && file && !busy ? (
        <ImportPair key={file.file} file={file} pair={both} regime={target.regime} />
      ) : null}
      {seen && file && !both && !pair.running && !inspect.running ? (
        <ImportMapping
          key={`${file.file} ${seen.sheet} ${seen.headerRow} ${seen.profile}`}
          seen={seen}
          reading={reading}
          busy={busy}
          onMapping={changed((mapping) => setReading(reading && { ...reading, mapping }))}
          onReread={(choice) => void look(file, choice)}
        />
      ) : null}
      {seen && reading && !both && !pair.running && !inspect.running ? (
        <ImportTarget
          seen={seen}
          reading={reading}
          target={target}
          onTarget={changed(setTarget)}
          clear={clear}
          onClear={changed(setClear)}
          edition={edition}
          onEdition={changed(setEdition)}
          problems={
            attempt > 0 ? Object.fromEntries(problems.map((p) => [p.field, p.message])) : {}
          }
        />
      ) : null}
      {check.running ? (
        <TaskProgress
          label={words.checking(formatNumber(check.progress?.rows ?? 0))}
          onCancel={check.cancel}
        />
      ) : null}
      {save.running ? (
        <TaskProgress
          label={words.saving(formatNumber(save.progress?.rows ?? 0))}
          {...(check.result
            ? { done: save.progress?.rows ?? 0, total: check.result.counts.read }
            : {})}
          onCancel={save.cancel}
        />
      ) : null}
      {check.result ? (
        <ImportResult
          result={check.result}
          onTied={() => void onCheck()}
          leave={leave}
          onLeave={setLeave}
        />
      ) : null}
      {reading && !both && !pair.running && !inspect.running ? (
        <SaveBar
          label={
            current ? words.save(formatNumber(good)) : check.result ? words.checkAgain : words.check
          }
          saving={check.running || save.running}
          disabled={busy || (current && good === 0)}
          onSave={() => void (current ? onSave() : onCheck())}
          note={current && good === 0 ? words.nothingGood : words.nothingSaved}
        />
      ) : null}
    </Page>
  );
}

interface ProblemWords {
  readonly nameMissing: string;
  readonly periodWrong: string;
}

function problemsOf(target: Target, words: ProblemWords): { field: string; message: string }[] {
  if (target.kind === "ada") return [];
  return [
    ...(target.name.trim() === "" ? [{ field: "impor-nama", message: words.nameMissing }] : []),
    ...(target.period === "" || /^\d{4}-(0[1-9]|1[0-2])$/.test(target.period)
      ? []
      : [{ field: "impor-periode", message: words.periodWrong }]),
  ];
}
