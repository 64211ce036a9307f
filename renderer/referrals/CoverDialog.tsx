// Refers many chosen cases under one letter number with one list of names; says which stay out, and why.
import { Alert, List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import type { Covered, CoverProposal } from "../../shared/referrals/covers.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { openPaper } from "../app/paper-preview.tsx";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { notice } from "../ui/notice.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { DestinationSection } from "./issue-destination.tsx";
import { LetterSection } from "./issue-letter.tsx";
import { readCover, startForm, type IssueField, type IssueForm } from "./issue-state.ts";

export interface CoverProps {
  readonly cases: readonly { readonly id: string; readonly version: number }[];
}

function LeftCases({ left }: { readonly left: Covered["left"] }) {
  const { covers: text } = useText().referrals;
  if (left.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={text.left(left.length)}>
      <List size="sm">
        {left.map((one) => (
          <List.Item key={one.id}>{text.leftRow(one.number, text.why[one.why])}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function CoverDialog({ cases, close }: CoverProps & DialogControl<boolean>) {
  // Asked once: what was typed stays while the next number and the offers may change.
  const [caseIds] = useState(() => cases.map(({ id }) => id));
  const proposal = useCall(api.referrals.coverProposal, { caseIds });
  const [offered, setOffered] = useState<CoverProposal>();
  if (proposal.data && !offered) setOffered(proposal.data);
  if (!offered) return <FailureAlert failure={proposal.failure} onRetry={proposal.refetch} />;
  return offered.joining.length === 0 ? (
    <NobodyJoins left={offered.left} close={close} />
  ) : (
    <CoverForm offered={offered} cases={cases} close={close} />
  );
}

function NobodyJoins({
  left,
  close,
}: { readonly left: Covered["left"] } & Pick<DialogControl<boolean>, "close">) {
  const text = useText();
  return (
    <Stack gap="md">
      <Text>{text.referrals.covers.none}</Text>
      <LeftCases left={left} />
      <DialogActions
        label={text.app.action.close}
        saving={false}
        onSave={() => close(false)}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

function CoverForm({
  offered,
  cases,
  close,
}: { readonly offered: CoverProposal } & CoverProps & Pick<DialogControl<boolean>, "close">) {
  const { referrals } = useText();
  const { covers: text, issue: labelsOf } = referrals;
  const [form, setForm] = useState(() => startForm(offered));
  const [size, setSize] = useState<PaperSize>(offered.paperSize);
  const [id] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const [issued, setIssued] = useState<Covered>();
  const issue = useCommand(api.referrals.issueCover);
  const letter = useCommand(api.referrals.letter);
  const onChange = (part: Partial<IssueForm>) => setForm((before) => ({ ...before, ...part }));
  const read = readCover(form, cases, id);
  const wrong = attempt > 0 && "wrong" in read ? read.wrong : [];
  const labels: Record<IssueField, string> = {
    ...labelsOf,
    destinationId: labelsOf.destination,
    signerId: labelsOf.signer,
  };
  const message = (field: IssueField) =>
    wrong.includes(field) ? referrals.needed(labels[field]) : undefined;

  async function printAndClose({ referrals: [first] }: Covered) {
    const paper = first && (await letter.run({ id: first.id, size }));
    close(true);
    if (paper) await openPaper(paper);
  }
  async function onSave() {
    if (issued) return printAndClose(issued);
    setAttempt((n) => n + 1);
    if ("wrong" in read || issue.running) return;
    const done = await issue.run(read.input);
    if (!done) return;
    if (done.letterNumber !== null) notice(text.done(done.referrals.length, done.letterNumber));
    // What stayed out was named before saving; only news keep the dialog open.
    if (done.left.length === offered.left.length && done.letterNumber !== null)
      await printAndClose(done);
    else setIssued(done);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  if (issued)
    return (
      <Stack gap="md">
        {issued.letterNumber === null ? <Text>{text.none}</Text> : null}
        <LeftCases left={issued.left} />
        <DialogActions
          label={text.seen}
          saving={letter.running}
          onSave={() => void onSave()}
          onCancel={() => close(true)}
        />
      </Stack>
    );
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={issue.failure ?? letter.failure}
        problems={wrong.map((field) => ({
          field: `issue-${field}`,
          message: referrals.needed(labels[field]),
        }))}
      />
      <Text>{text.body(offered.joining.length)}</Text>
      <LeftCases left={offered.left} />
      <DestinationSection offered={offered} form={form} onChange={onChange} message={message} />
      <LetterSection
        offered={offered}
        form={form}
        onChange={onChange}
        message={message}
        size={size}
        onSize={setSize}
      />
      <DialogActions
        label={text.save}
        saving={issue.running || letter.running}
        onSave={() => void onSave()}
        onCancel={() => close(false)}
      />
    </Stack>
  );
}

export const coverDialog = defineDialog<CoverProps, boolean>({
  id: "referrals.cover",
  title: (text) => text.referrals.covers.title,
  roles: REFERRAL_ROLES,
  size: "xl",
  component: CoverDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "terbuka", limit: 50 });
    return rows.length > 0 ? { cases: rows } : undefined;
  },
});
