// Issues a statement from a case: kind, use, signer; says beforehand what it lacks.
import { Alert, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type * as z from "zod";
import { keysOf } from "../../shared/cases/codes.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import {
  statementProblem,
  STATEMENTS,
  statementTitle,
  validUntil,
  type StatementKind,
  type StatementsOfCase,
  type StatementView,
} from "../../shared/referrals/statements.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDate } from "../app/format.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";

interface StatementProps {
  readonly caseId: string;
  readonly start: z.infer<typeof StatementsOfCase>;
}

function StatementDialog({ caseId, start, close }: StatementProps & DialogControl<StatementView>) {
  const words = useText().referrals.statements;
  const office = useOffice();
  const signers = office.signers.filter((one) => one.active);
  const [id] = useState(newId);
  const [kind, setKind] = useState<StatementKind>(
    start.registered === false ? "tidak_terdaftar" : start.registered ? "terdaftar" : "sktm",
  );
  const [purpose, setPurpose] = useState("");
  const [extra, setExtra] = useState("");
  const [signerId, setSigner] = useState(signers[0]?.id ?? "");
  const [issuedOn, setIssuedOn] = useState(start.today);
  const [manual, setManual] = useState("");
  const [attempt, setAttempt] = useState(0);
  const issue = useCommand(api.referrals.issueStatement);
  const signer = signers.find((one) => one.id === signerId);
  const lacks =
    signer && issuedOn !== ""
      ? statementProblem(kind, start, signer, office.terms.head, issuedOn)
      : undefined;
  const problems =
    attempt === 0
      ? []
      : [
          ...(lacks
            ? [{ field: "keterangan-jenis", message: words.lacks[lacks](office.terms.head) }]
            : []),
          ...(purpose.trim().length < 3
            ? [{ field: "keterangan-keperluan", message: words.purposeNeeded }]
            : []),
          ...(issuedOn === "" ? [{ field: "keterangan-tanggal", message: words.dateNeeded }] : []),
        ];

  async function onSave() {
    setAttempt((n) => n + 1);
    if (lacks || purpose.trim().length < 3 || issuedOn === "" || issue.running) return;
    const manualNumber = manual.trim() === "" ? null : manual;
    const made = await issue.run({
      id,
      caseId,
      kind,
      purpose,
      text: extra,
      signerId,
      issuedOn,
      manualNumber,
    });
    if (made) close(made);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary attempt={attempt} failure={issue.failure} problems={problems} />
      <NativeSelect
        id="keterangan-jenis"
        data-autofocus
        label={words.kind}
        value={kind}
        data={keysOf(STATEMENTS).map((value) => ({
          value,
          label: statementTitle(value, office.dataset),
        }))}
        onChange={(event) => setKind(event.currentTarget.value as StatementKind)}
      />
      {lacks ? (
        <Alert color="yellow" variant="light">
          {words.lacks[lacks](office.terms.head)}
        </Alert>
      ) : null}
      <TextInput
        id="keterangan-keperluan"
        label={words.purpose}
        description={words.purposeHint}
        withAsterisk
        maxLength={300}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Textarea
        label={words.extra}
        description={words.extraHint[kind === "pekerjaan" ? "pekerjaan" : "lain"]}
        autosize
        minRows={2}
        maxLength={2000}
        value={extra}
        onChange={(event) => setExtra(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.signer}
        value={signerId}
        data={signers.map((one) => ({ value: one.id, label: `${one.name}, ${one.position}` }))}
        onChange={(event) => setSigner(event.currentTarget.value)}
      />
      <DateField
        id="keterangan-tanggal"
        label={words.date}
        value={issuedOn}
        onChange={setIssuedOn}
      />
      <TextInput
        label={words.number}
        description={words.numberHint(start.nextNumber)}
        maxLength={120}
        value={manual}
        onChange={(event) => setManual(event.currentTarget.value)}
      />
      {issuedOn === "" ? null : (
        <span>{words.holds(formatDate(validUntil(kind, start, issuedOn)))}</span>
      )}
      <DialogActions
        label={words.save}
        saving={issue.running}
        onSave={() => void onSave()}
        onCancel={() => close()}
      />
    </Stack>
  );
}

export const statementDialog = defineDialog<StatementProps, StatementView>({
  id: "referrals.statement",
  title: (text) => text.referrals.statements.make,
  roles: REFERRAL_ROLES,
  component: StatementDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 20 });
    const open = rows.find((row) => row.content !== null);
    return open && { caseId: open.id, start: await api.referrals.statements({ caseId: open.id }) };
  },
});
