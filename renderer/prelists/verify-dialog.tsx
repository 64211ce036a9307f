// What verification found, typed as a number: for rows, or for a family and its members; the form asks only for what a result needs.
import { Alert, Checkbox, Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { outcomesFor } from "../../shared/prelists/outcomes.ts";
import type { PrelistUnit } from "../../shared/prelists/profiles.ts";
import { resultsDiffer } from "../../shared/prelists/results/rules.ts";
import { localDate } from "../../shared/values/date.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDate } from "../app/format.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { FamilyMembers } from "./results/family-members.tsx";
import { problemsOf } from "./results/problems.ts";
import { ResultDetails } from "./results/result-details.tsx";
import {
  NO_RESULT,
  toSend,
  withCode,
  withOutcome,
  type TypedResult,
} from "./results/result-state.ts";

interface VerifyProps {
  readonly entryIds: readonly string[];
  readonly unit: PrelistUnit;
  /** Whose result it is, for the heading. */
  readonly name: string;
  /** Opens with the whole family chosen. */
  readonly family?: boolean;
}

const VERIFIERS = ["operator", "fasilitator", "supervisor"] as const;

export function useMayVerify(): boolean {
  const { roles } = useSession();
  return VERIFIERS.some((role) => roles.includes(role));
}

function VerifyDialog({
  entryIds,
  unit,
  family = false,
  close,
}: VerifyProps & DialogControl<boolean>) {
  const { prelists, round } = useText();
  const words = prelists.verify;
  const more = round.results;
  const session = useSession();
  const one = entryIds.length === 1 ? entryIds[0]! : undefined;
  const row = useCall(
    api.prelists.entry,
    { entryId: one ?? "" },
    { enabled: one !== undefined },
  ).data;
  const members = row?.hasFamily ? [row.entry, ...row.family] : [];
  const [wanted, setWanted] = useState(family);
  const whole = wanted && members.length > 1;
  const asUnit = whole ? "rumah_tangga" : unit;
  const offered = outcomesFor(asUnit);
  const [result, setResult] = useState<TypedResult>(NO_RESULT);
  const [apart, setApart] = useState<ReadonlyMap<string, TypedResult>>(new Map());
  const [visitedOn, setVisitedOn] = useState(() => localDate(new Date()));
  const [officer, setOfficer] = useState(session.name);
  const [replaces, setReplaces] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [today] = useState(() => localDate(new Date()));
  const verify = useCommand(api.prelists.verify);
  const record = useCommand(api.prelists.recordFamily);
  const running = verify.running || record.running;

  const details = result.outcome && toSend(result, result.outcome);
  const told = [...apart].flatMap(([entryId, one]) =>
    one.outcome ? [{ entryId, ...toSend(one, one.outcome) }] : [],
  );
  const problems = problemsOf({
    words: prelists.verify,
    more,
    result: details,
    unit: asUnit,
    family: whole ? { members: members.map((member) => member.id), told } : null,
    today,
    visitedOn,
  });
  const error = (field: string) =>
    attempt > 0 ? problems.find((problem) => problem.field === field)?.message : undefined;
  // Another officer's word that says something else: kept beside this one, or replaced knowingly.
  const last = row?.outcomes[0];
  const against =
    !whole && last && details && last.officer !== officer.trim() && resultsDiffer(last, details)
      ? last
      : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!details || problems.length > 0 || running) return;
    const visit = { visitedOn: visitedOn || null, officer: officer.trim() || null };
    const saved = whole
      ? await record.run({ entryId: one!, family: details, members: told, visit })
      : await verify.run({
          entryIds: [...entryIds],
          ...details,
          ...visit,
          replaces: against && replaces ? against.id : null,
        });
    if (!saved) return;
    notice(saved.conflicts > 0 ? more.savedConflict : words.saved);
    close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={verify.failure ?? record.failure}
        problems={attempt > 0 ? problems : []}
      />
      {members.length > 1 ? (
        <Checkbox
          label={more.wholeFamily(String(members.length))}
          checked={wanted}
          onChange={(event) => {
            const next = event.currentTarget.checked;
            setWanted(next);
            setResult((now) => withOutcome(now, now.outcome, next ? "rumah_tangga" : unit));
          }}
        />
      ) : null}
      <TextInput
        id="verval-kode"
        data-autofocus
        label={whole ? more.familyCode : words.code}
        description={words.codeHint(String(offered.length))}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        w="14rem"
        value={result.code}
        error={error("verval-kode")}
        onChange={(event) => setResult(withCode(result, event.currentTarget.value, asUnit))}
      />
      <Radio.Group
        label={words.outcome}
        value={result.outcome ?? ""}
        onChange={(value) =>
          setResult(
            withOutcome(
              result,
              offered.find((outcome) => outcome === value),
              asUnit,
            ),
          )
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6} pt={6}>
          {offered.map((outcome, index) => (
            <Radio
              key={outcome}
              value={outcome}
              label={`${index + 1} ${prelists.outcomes[outcome]}`}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <ResultDetails
        id="verval"
        entryId={entryIds[0]!}
        result={result}
        onChange={setResult}
        errorOf={error}
        small={whole}
      />
      {against ? (
        <Alert color="yellow" variant="light">
          {more.against(
            against.officer,
            prelists.outcomes[against.outcome],
            formatDate(against.visitedOn ?? against.at),
          )}
          <Checkbox
            mt="xs"
            label={more.replaces}
            checked={replaces}
            onChange={(event) => setReplaces(event.currentTarget.checked)}
          />
        </Alert>
      ) : null}
      {whole ? (
        <FamilyMembers
          members={members}
          typed={apart}
          onChange={(entryId, next) => setApart((now) => new Map(now).set(entryId, next))}
          errorOf={error}
        />
      ) : null}
      <FieldGrid>
        <DateField
          id="verval-kunjungan"
          label={more.visitedOn}
          value={visitedOn}
          error={error("verval-kunjungan")}
          onChange={setVisitedOn}
        />
        <TextInput
          id="verval-petugas"
          label={more.officer}
          description={more.officerHint}
          maxLength={100}
          value={officer}
          onChange={(event) => setOfficer(event.currentTarget.value)}
        />
      </FieldGrid>
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={running}
        label={words.save}
      />
    </Stack>
  );
}

export const verifyDialog = defineDialog<VerifyProps, boolean>({
  id: "prelists.verify",
  title: (text, { name }) => text.prelists.verify.title(name),
  roles: VERIFIERS,
  size: "lg",
  component: VerifyDialog,
  sample: async () => {
    const { rows } = await api.prelists.list({});
    const list = rows.find((one) => one.entries > 0);
    if (!list) return undefined;
    const entries = await api.prelists.entries({ prelistId: list.id, limit: 1 });
    const entry = entries.rows[0];
    return entry && { entryIds: [entry.id], unit: list.unit, name: entry.name ?? "", family: true };
  },
});
