// Refers a case: destination, letter, number and signer on one page, all chosen beforehand.
import { REFERRAL_LEVELS, type ReferralLevel } from "../../shared/directory/codes.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { useEffect, useState } from "react";
import type { Proposal } from "../../shared/referrals/schemas.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { goTo, setLeaveGuard, useScreenParams, useScreenSearch } from "../app/navigation.tsx";
import { openPaper } from "../app/paper-preview.tsx";
import { SignerFields } from "../cases/SignerFields.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldSection } from "../ui/fields.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { DestinationSection } from "./issue-destination.tsx";
import { LetterSection } from "./issue-letter.tsx";
import { readForm, startForm, type IssueField, type IssueForm } from "./issue-state.ts";
import { newId } from "../app/new-id.ts";

/** The level that a silent referral proposes, from the address. */
function levelOf(text: string | undefined): ReferralLevel | undefined {
  return (Object.keys(REFERRAL_LEVELS) as ReferralLevel[]).find((level) => level === text);
}

export function IssuePage() {
  const { caseId } = useScreenParams<"caseId">();
  // Asked once: the next number and the offers may change while the form is filled in, what was typed may not.
  const proposal = useCall(api.referrals.proposal, { caseId });
  const [offered, setOffered] = useState<Proposal>();
  if (proposal.data && !offered) setOffered(proposal.data);
  if (offered) return <IssueFormPage offered={offered} />;
  return <FailureAlert failure={proposal.failure} onRetry={proposal.refetch} />;
}

function Decision({
  offered,
  form,
  onChange,
}: {
  readonly offered: Proposal;
  readonly form: IssueForm;
  readonly onChange: (part: Partial<IssueForm>) => void;
}) {
  const text = useText().referrals.issue;
  const view = useCall(api.cases.get, { id: offered.caseId });
  if (!view.data) return <FailureAlert failure={view.failure} onRetry={view.refetch} />;
  return (
    <FieldSection legend={text.decision}>
      <SignerFields
        view={view.data}
        value={form.decision}
        onChange={(decision) => onChange({ decision })}
      />
    </FieldSection>
  );
}

/** Asks before typing is left behind. */
function useAskBeforeLeaving(dirty: boolean): void {
  const { unsaved, unsavedBody, leave, stay } = useText().app.form;
  useEffect(() => {
    if (!dirty) return;
    setLeaveGuard(() =>
      confirm({ title: unsaved, body: unsavedBody, action: leave, cancel: stay }),
    );
    return () => setLeaveGuard(undefined);
  }, [dirty, unsaved, unsavedBody, leave, stay]);
}

function IssueFormPage({ offered }: { readonly offered: Proposal }) {
  const { referrals } = useText();
  const text = referrals.issue;
  const [search] = useScreenSearch();
  const [form, setForm] = useState(() =>
    startForm(offered, levelOf(search.tingkat), search.tujuan),
  );
  const [size, setSize] = useState<PaperSize>(offered.paperSize);
  const [id] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const issue = useCommand(api.referrals.issue);
  const letter = useCommand(api.referrals.letter);
  const [dirty, setDirty] = useState(false);
  useAskBeforeLeaving(dirty);
  const onChange = (part: Partial<IssueForm>) => {
    setDirty(true);
    setForm((before) => ({ ...before, ...part }));
  };
  const read = readForm(form, offered, id);
  const wrong = attempt > 0 && "wrong" in read ? read.wrong : [];
  const labels: Record<IssueField, string> = {
    ...text,
    destinationId: text.destination,
    signerId: text.signer,
  };
  const message = (field: IssueField) =>
    wrong.includes(field) ? referrals.needed(labels[field]) : undefined;
  const caseId = offered.caseId;

  async function onSave() {
    setAttempt((n) => n + 1);
    if ("wrong" in read || issue.running) return;
    const issued = await issue.run(read.input);
    if (!issued) return;
    setLeaveGuard(undefined);
    const paper = await letter.run({ id: issued.id, size });
    goTo("cases.case", { caseId });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Page>
      <PageHeader title={text.title(offered.caseNumber)} subtitle={text.subtitle} />
      <ErrorSummary
        attempt={attempt}
        failure={issue.failure}
        problems={wrong.map((field) => ({
          field: field === "decision" ? "move-sheet" : `issue-${field}`,
          message: referrals.needed(labels[field]),
        }))}
      />
      <DestinationSection offered={offered} form={form} onChange={onChange} message={message} />
      <LetterSection
        offered={offered}
        form={form}
        onChange={onChange}
        message={message}
        size={size}
        onSize={setSize}
      />
      {offered.needsDecision ? (
        <Decision offered={offered} form={form} onChange={onChange} />
      ) : null}
      <SaveBar
        label={text.save}
        onSave={() => void onSave()}
        saving={issue.running}
        onCancel={() => goTo("cases.case", { caseId })}
      />
    </Page>
  );
}
