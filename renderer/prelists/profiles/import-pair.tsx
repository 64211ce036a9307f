// The household sheet and the member sheet of one workbook, checked and saved one after the other and tied.
import { Alert, NativeSelect, Radio, Stack, Table, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { api, useCommand, useTask } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { newId } from "../../app/new-id.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TaskProgress } from "../../ui/task-progress.tsx";
import { ImportResult } from "../import-result.tsx";
import { type ChosenFile, nameFrom } from "../import-state.ts";
import type { Pair } from "./pair-state.ts";

export function PairChoice(props: {
  readonly apart: boolean;
  readonly onApart: (apart: boolean) => void;
}) {
  const words = useText().round.profiles.pair;
  return (
    <Sheet title={words.title}>
      <Radio.Group
        label={words.how}
        description={words.found}
        value={props.apart ? "satu" : "dua"}
        onChange={(value) => props.onApart(value === "satu")}
      >
        <Stack gap={6} pt={6}>
          <Radio value="dua" label={words.both} />
          <Radio value="satu" label={words.one} />
        </Stack>
      </Radio.Group>
    </Sheet>
  );
}

export function ImportPair({
  file,
  pair,
  regime,
}: {
  readonly file: ChosenFile;
  readonly pair: Pair;
  readonly regime: string;
}) {
  const { prelists, round } = useText();
  const words = round.profiles.pair;
  const [ids] = useState(() => ({ household: newId(), member: newId() }));
  const [name, setName] = useState(() => nameFrom(file.name).slice(0, 90));
  const [old, setOld] = useState("");
  const [attempt, setAttempt] = useState(0);
  const checks = { household: useTask(api.prelists.check), member: useTask(api.prelists.check) };
  const saves = { household: useTask(api.prelists.import), member: useTask(api.prelists.import) };
  const tie = useCommand(api.prelists.linkLists);
  const checked = checks.household.result && checks.member.result;
  const running = (["household", "member"] as const).find(
    (part) => checks[part].running || saves[part].running,
  );
  const problem = old === "" && name.trim() === "" ? words.nameMissing : undefined;
  const lists = pair.lists.find(({ householdListId }) => householdListId === old);
  const half = saves.household.result !== undefined && saves.member.failure !== undefined;

  function choice(part: "household" | "member") {
    const { sheet, headerRow, profile } = pair[part];
    const title = part === "household" ? words.householdName(name) : words.memberName(name);
    return {
      file: file.file,
      sheet,
      headerRow,
      profile,
      target: lists
        ? {
            kind: "ada" as const,
            prelistId: part === "household" ? lists.householdListId : lists.memberListId,
          }
        : { kind: "baru" as const, id: ids[part], name: title.trim(), regime, period: null },
    };
  }
  function reset() {
    for (const task of [checks.household, checks.member, saves.household, saves.member])
      task.reset();
  }
  async function onCheck() {
    setAttempt((n) => n + 1);
    if (problem || running) return;
    if (await checks.household.start(choice("household")))
      await checks.member.start(choice("member"));
  }
  async function onSave() {
    if (!checked || running || tie.running) return;
    const { sha256 } = checked;
    const homes = await saves.household.start({ ...choice("household"), sha256 });
    const people = homes && (await saves.member.start({ ...choice("member"), sha256 }));
    if (!homes || !people) return;
    const tied = { householdListId: homes.prelistId, memberListId: people.prelistId };
    if (!(await tie.run(tied))) return;
    notice(words.saved);
    goTo("prelists.entries", { prelistId: homes.prelistId });
  }
  useScreenCommand("layar.simpan", () => void (checked ? onSave() : onCheck()));
  const good = (["household", "member"] as const).reduce((sum, part) => {
    const counts = checks[part].result?.counts;
    return sum + (counts ? counts.read - counts.rejected : 0);
  }, 0);
  const failures = [checks.household, checks.member, saves.household, saves.member, tie];
  return (
    <>
      <FailureAlert failure={failures.map(({ failure }) => failure).find(Boolean)} />
      {half ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} role="status">
          {words.half}
        </Alert>
      ) : null}
      <ErrorSummary
        attempt={attempt}
        problems={problem ? [{ field: "pasangan-nama", message: problem }] : []}
      />
      <PairTable pair={pair} />
      <FieldSection legend={words.target}>
        <FieldGrid columns={2}>
          <NativeSelect
            label={words.lists}
            value={old}
            data={[
              { value: "", label: words.targetNew },
              ...pair.lists.map((one) => ({ value: one.householdListId, label: one.name })),
            ]}
            onChange={(event) => {
              reset();
              setOld(event.currentTarget.value);
            }}
          />
          {old === "" ? (
            <TextInput
              id="pasangan-nama"
              label={words.name}
              required
              maxLength={90}
              value={name}
              error={attempt > 0 ? problem : undefined}
              onChange={(event) => {
                reset();
                setName(event.currentTarget.value);
              }}
            />
          ) : null}
        </FieldGrid>
        <Text c="dimmed">{`${words.nameHint} ${prelists.regimes[regime] ?? regime}.`}</Text>
      </FieldSection>
      {running ? (
        <TaskProgress
          label={(saves[running].running ? words.saving : words.checking)(
            pair[running].name,
            formatNumber((saves[running].progress ?? checks[running].progress)?.rows ?? 0),
          )}
          onCancel={saves[running].running ? saves[running].cancel : checks[running].cancel}
        />
      ) : null}
      {(["household", "member"] as const).map((part) => {
        const { result } = checks[part];
        return result ? (
          <section key={part} aria-label={words.resultOf(pair[part].name)}>
            <Text fw={600}>{words.resultOf(pair[part].name)}</Text>
            <ImportResult result={result} onTied={() => void onCheck()} />
          </section>
        ) : null;
      })}
      <SaveBar
        label={checked ? words.save(formatNumber(good)) : words.check}
        saving={running !== undefined}
        disabled={running !== undefined || (checked !== undefined && good === 0)}
        onSave={() => void (checked ? onSave() : onCheck())}
        note={prelists.import.nothingSaved}
      />
    </>
  );
}

function PairTable({ pair }: { readonly pair: Pair }) {
  const { prelists, round } = useText();
  const words = round.profiles.pair;
  const { households, members, empty, strays } = pair.join;
  const alone = [
    ...(empty > 0 ? [words.empty(formatNumber(empty))] : []),
    ...(strays > 0 ? [words.strays(formatNumber(strays))] : []),
  ];
  return (
    <Sheet title={words.sheets}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.sheet}</Table.Th>
            <Table.Th>{words.kind}</Table.Th>
            <Table.Th ta="right">{words.header}</Table.Th>
            <Table.Th ta="right">{words.known}</Table.Th>
            <Table.Th ta="right">{words.rows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[pair.household, pair.member].map((one) => (
            <Table.Tr key={one.sheet}>
              <Table.Td>{one.name}</Table.Td>
              <Table.Td>{prelists.profiles[one.profile]}</Table.Td>
              <Table.Td ta="right">{formatNumber(one.headerRow)}</Table.Td>
              <Table.Td ta="right">
                {round.profiles.known(formatNumber(one.known), formatNumber(one.columns))}
              </Table.Td>
              <Table.Td ta="right">{formatNumber(one.rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text pt="xs">
        {words.joined(formatNumber(households - empty), formatNumber(members - strays))}{" "}
        {alone.length > 0 ? `${alone.join("; ")}.` : words.allFound}
      </Text>
    </Sheet>
  );
}
