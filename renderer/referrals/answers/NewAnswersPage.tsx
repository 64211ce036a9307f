// Records a list of answers: its source, its rows from a file or typed, matched, confirmed and recorded.
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Checked } from "../../../shared/referrals/answers/contract.ts";
import { readTrackingCode } from "../../../shared/referrals/tracking-code.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useDeskEvents } from "../../app/events.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { ErrorSummary, type Problem } from "../../ui/error-summary.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldSection } from "../../ui/fields.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import {
  startChoice,
  type Choice,
  type ChosenFile,
  type Meaning,
  type SourceForm,
  type TypedRow,
} from "./answers-state.ts";
import { FileColumns } from "./file-part.tsx";
import { RecordedPart } from "./recorded-part.tsx";
import { ResultRows } from "./result-part.tsx";
import { SourceFields } from "./source-fields.tsx";
import { emptyRow, TypedRows } from "./typed-part.tsx";
import { useRecording } from "./use-recording.ts";
import { WordMeanings } from "./words-part.tsx";

const MODES = ["berkas", "ketik"] as const;

export function NewAnswersPage() {
  const text = useText().referrals.answers;
  const [today] = useState(() => localDate(new Date()));
  const [source, setSource] = useState<SourceForm>({
    answeredBy: "",
    answeredOn: today,
    via: "berkas",
    destinationId: null,
  });
  const [mode, setMode] = useState<(typeof MODES)[number]>("berkas");
  const [chosen, setChosen] = useState<ChosenFile>();
  const [typed, setTyped] = useState(() => [emptyRow(), emptyRow(), emptyRow()]);
  const [said, setSaid] = useState<Readonly<Record<string, Meaning>>>({});
  const [matched, setMatched] = useState<Checked>();
  const [choice, setChoice] = useState<Choice>({ ticked: new Set(), referral: {} });
  const [attempt, setAttempt] = useState(0);
  const pick = useCommand(api.shell.pickFile);
  const inspect = useTask(api.referrals.inspectAnswers);
  const check = useTask(api.referrals.checkAnswers);
  const match = useCommand(api.referrals.matchAnswers);
  const recording = useRecording();
  const busy = inspect.running || check.running || match.running || recording.running;
  const filled = typed.filter(({ key }) => key.trim() !== "");
  const problems: Problem[] = [
    ...(source.answeredBy.trim().length < 3
      ? [{ field: "jawaban-dari", message: text.problems.answeredBy }]
      : []),
    ...(source.answeredOn === "" || source.answeredOn > today
      ? [{ field: "jawaban-tanggal", message: text.problems.answeredOn }]
      : []),
    ...(mode === "berkas" && !chosen
      ? [{ field: "jawaban-pilih", message: text.problems.file }]
      : []),
    ...(mode === "ketik" && filled.length === 0
      ? [{ field: "jawaban-baris-1", message: text.problems.rows }]
      : []),
  ];
  const shown = attempt > 0 ? problems : [];

  /** Any change of what is asked makes the match out of date. */
  function changed<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      setMatched(undefined);
      set(value);
    };
  }
  async function onPick() {
    await take(await pick.run({ purpose: "impor-prelist" }));
  }
  useDeskEvents((event) => {
    if (event.type !== "berkas" || inspect.running) return;
    setMode("berkas");
    void take(event);
  });
  async function take(file: { readonly file: string; readonly name: string } | null | undefined) {
    const seen = file && (await inspect.start({ file: file.file }));
    if (!file || !seen) return;
    setMatched(undefined);
    setSaid({});
    setChosen({
      file: file.file,
      name: file.name,
      seen,
      fields: seen.columns.map(({ field }) => field),
    });
  }
  async function found(): Promise<Checked | undefined> {
    if (mode === "ketik") {
      const rows = filled.map(({ key, to, note }, at) => {
        const isCode = readTrackingCode(key) !== null || /[a-z]/i.test(key);
        return {
          row: at + 1,
          code: isCode ? key : "",
          nik: isCode ? "" : key,
          to,
          day: null,
          note,
        };
      });
      const answer = await match.run({ source, rows });
      return answer && { rows: answer.rows, words: [] };
    }
    if (!chosen) return undefined;
    return await check.start({
      file: chosen.file,
      sha256: chosen.seen.sha256,
      columns: { headerRow: chosen.seen.headerRow, fields: [...chosen.fields] },
      source,
      words: said,
    });
  }
  async function onMatch() {
    setAttempt((n) => n + 1);
    if (problems.length > 0 || busy || recording.done) return;
    const answer = await found();
    if (!answer) return;
    setMatched(answer);
    setChoice(startChoice(answer.rows));
    requestAnimationFrame(() => document.getElementById("jawaban-hasil")?.scrollIntoView());
  }
  async function onRecord() {
    if (!matched || busy || recording.done || choice.ticked.size === 0) return;
    const file = mode === "berkas" ? chosen : undefined;
    await recording.record(
      { sheetName: file?.name ?? "", sha256: file?.seen.sha256 ?? null, source },
      matched.rows,
      choice,
    );
  }
  const ready = matched && choice.ticked.size > 0;
  useScreenCommand("layar.simpan", () => void (ready ? onRecord() : onMatch()));
  const phase = check.progress?.phase ?? inspect.progress?.phase ?? "membaca";
  const rowsSeen = check.progress?.rows ?? inspect.progress?.rows ?? 0;

  if (recording.done && matched)
    return (
      <Page>
        <PageHeader title={text.newTitle} />
        <FailureAlert failure={recording.failure} />
        <RecordedPart
          done={recording.done}
          rows={matched.rows}
          chosen={mode === "berkas" ? chosen : undefined}
        />
      </Page>
    );
  return (
    <Page>
      <PageHeader title={text.newTitle} />
      <FailureAlert
        failure={
          pick.failure ?? inspect.failure ?? check.failure ?? match.failure ?? recording.failure
        }
      />
      <ErrorSummary attempt={attempt} problems={shown} />
      <SourceFields
        source={source}
        onChange={changed((part: Partial<SourceForm>) =>
          setSource((before) => ({ ...before, ...part })),
        )}
        problems={Object.fromEntries(shown.map(({ field, message }) => [field, message]))}
      />
      <FieldSection legend={text.how}>
        <Stack gap="md">
          <Radio.Group
            label={text.how}
            value={mode}
            onChange={changed((value: string) => setMode(value === "ketik" ? "ketik" : "berkas"))}
          >
            <Group gap="lg">
              <Radio value="berkas" label={text.fromFile} />
              <Radio value="ketik" label={text.typed} />
            </Group>
          </Radio.Group>
          {mode === "berkas" ? (
            <Group>
              <Button
                id="jawaban-pilih"
                variant="default"
                disabled={busy}
                onClick={() => void onPick()}
              >
                {text.choose}
              </Button>
              {chosen ? (
                <Text>{text.chosen(chosen.name, formatNumber(chosen.seen.rows))}</Text>
              ) : null}
            </Group>
          ) : (
            <TypedRows
              rows={typed}
              onChange={changed((rows: readonly TypedRow[]) => setTyped([...rows]))}
            />
          )}
          {mode === "berkas" && chosen ? (
            <FileColumns chosen={chosen} onChange={changed(setChosen)} />
          ) : null}
        </Stack>
      </FieldSection>
      {inspect.running || check.running ? (
        <TaskProgress
          label={text.phases[phase](formatNumber(rowsSeen))}
          onCancel={check.running ? check.cancel : inspect.cancel}
        />
      ) : null}
      {matched ? (
        <>
          {matched.words.length > 0 ? (
            <WordMeanings
              words={matched.words}
              said={said}
              onSay={(key, meaning) => setSaid((before) => ({ ...before, [key]: meaning }))}
            />
          ) : null}
          <ResultRows rows={matched.rows} choice={choice} onChoice={setChoice} />
        </>
      ) : null}
      {recording.progress ? <TaskProgress label={text.applying} {...recording.progress} /> : null}
      <SaveBar
        label={ready ? text.apply(formatNumber(choice.ticked.size)) : text.match}
        saving={busy}
        onSave={() => void (ready ? onRecord() : onMatch())}
      >
        {ready ? (
          <Button variant="default" disabled={busy} onClick={() => void onMatch()}>
            {text.match}
          </Button>
        ) : null}
      </SaveBar>
    </Page>
  );
}
