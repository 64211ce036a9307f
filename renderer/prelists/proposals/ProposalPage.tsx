// One proposal: what stands in its way, the sender's fields, the comparison with Dukcapil, and what a removal needs.
import { Button, Group, List, NativeSelect, Radio, Text, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState, type SubmitEvent } from "react";
import type { ProposalInput } from "../../../shared/prelists/proposals/contract.ts";
import { nextPeriod } from "../../../shared/prelists/proposals/deadline.ts";
import { PROPOSAL_KINDS } from "../../../shared/prelists/proposals/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { confirm, openDialog } from "../../app/dialogs.tsx";
import { formatTime } from "../../app/format.ts";
import { goTo, setLeaveGuard, useScreenParams } from "../../app/navigation.tsx";
import { OlderDraft } from "../../cases/OlderDraft.tsx";
import { useDraft, useOlderDraft } from "../../cases/draft.ts";
import { useLeaveGuard } from "../../people/use-leave-guard.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useMayWork } from "../list-page.tsx";
import { EvidenceSheet } from "../evidence/evidence-sheet.tsx";
import { ProposalFields } from "./proposal-fields.tsx";
import {
  draftOf,
  inputOf,
  problemsOf,
  PROPOSAL_DRAFT,
  type ProposalView,
} from "./proposal-state.ts";
import { RemovalFields, RemovalVisits } from "./removal-fields.tsx";
import { moveDialog } from "./small-dialogs.tsx";
import { CHECK_TONES, monthWords, useCauseWords } from "./words.ts";

export function ProposalPage() {
  const { proposalId } = useScreenParams<"proposalId">();
  const found = useCall(api.prelists.proposal, { proposalId });
  const older = useOlderDraft(PROPOSAL_DRAFT);
  // After a save nothing waits any more, whatever lay there when the page opened.
  const [settled, setSettled] = useState(false);
  if (!found.data || older === undefined)
    return <FailureAlert failure={found.failure} onRetry={found.refetch} />;
  return (
    <ProposalForm
      key={`${proposalId} ${found.data.version}`}
      view={found.data}
      older={settled ? null : older}
      onSettled={() => setSettled(true)}
    />
  );
}

function ProposalForm({
  view,
  older,
  onSettled,
}: {
  readonly view: ProposalView;
  readonly older: ReturnType<typeof useOlderDraft>;
  readonly onSettled: () => void;
}) {
  const all = useText();
  const text = all.round.proposals;
  const words = text.form;
  const may = useMayWork();
  const [today] = useState(() => localDate(new Date()));
  const [start] = useState(() => inputOf(view));
  const [input, setInput] = useState<ProposalInput>(start);
  const [attempt, setAttempt] = useState(0);
  const kept = useMemo(() => draftOf(older?.payload, view.id), [older, view.id]);
  const [waiting, setWaiting] = useState(kept !== null);
  const save = useCommand(api.prelists.saveProposal);
  const withdraw = useCommand(api.prelists.withdrawProposal);
  const locked = view.state !== "disiapkan" || view.withdrawn || !may;
  const dirty = JSON.stringify(input) !== JSON.stringify(start);
  const payload = JSON.stringify({ proposalId: view.id, input });
  const draft = useDraft(PROPOSAL_DRAFT, payload, {
    sensitive: false,
    on: dirty && !locked && !waiting,
  });
  useLeaveGuard(dirty);
  const problems = problemsOf(input, today, all);
  const set = (part: Partial<ProposalInput>) => setInput((before) => ({ ...before, ...part }));
  const error = (field: string) =>
    attempt > 0 ? problems.find((one) => one.field === field)?.message : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (locked || problems.length > 0 || save.running) return;
    draft.stop();
    const done = await save.run({ proposalId: view.id, version: view.version, ...input });
    if (!done) return draft.resume();
    setLeaveGuard(undefined);
    onSettled();
    await api.drafts.discard({ form: PROPOSAL_DRAFT });
    notice(done.matchCleared ? words.matchCleared : words.saved);
  }
  useScreenCommand("layar.simpan", locked ? undefined : () => void onSave());
  async function onWithdraw() {
    const sure = await confirm({
      title: words.withdrawTitle,
      body: words.withdrawBody,
      action: words.withdraw,
    });
    if (sure && (await withdraw.run({ proposalId: view.id, version: view.version }))) toMonth();
  }
  const toMonth = () => goTo("prelists.proposals.month", { period: view.period });
  return (
    <Page>
      <PageHeader
        title={words.title(view.name || text.month.unnamed, text.kinds[view.kind])}
        subtitle={monthWords(view.period)}
        actions={
          <>
            <Button variant="default" onClick={toMonth}>
              {words.back}
            </Button>
            {locked ? null : (
              <>
                <Button
                  variant="default"
                  disabled={dirty}
                  onClick={() =>
                    void openDialog(moveDialog, {
                      proposalId: view.id,
                      version: view.version,
                      next: nextPeriod(view.period),
                    })
                  }
                >
                  {words.move}
                </Button>
                <Button variant="default" disabled={dirty} onClick={() => void onWithdraw()}>
                  {words.withdraw}
                </Button>
              </>
            )}
          </>
        }
      />
      <form
        noValidate
        style={{ display: "contents" }}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void onSave();
        }}
      >
        <ErrorSummary
          attempt={attempt}
          failure={save.failure ?? withdraw.failure}
          problems={attempt > 0 ? problems : []}
        />
        {waiting && older && kept && !locked ? (
          <OlderDraft
            draft={older}
            onContinue={() => {
              setInput(kept);
              setWaiting(false);
            }}
            onDiscard={() => setWaiting(false)}
          />
        ) : null}
        {view.withdrawn ? <Text fw={600}>{words.withdrawn}</Text> : null}
        {view.state === "disiapkan" ? null : <Text fw={600}>{words.locked}</Text>}
        <Readiness view={view} />
        <Radio.Group
          label={text.addDialog.kind}
          value={input.kind}
          onChange={(value) =>
            set({ kind: PROPOSAL_KINDS.find((one) => one === value) ?? input.kind })
          }
        >
          <Group gap="lg" pt={6}>
            {PROPOSAL_KINDS.map((one) => (
              <Radio key={one} value={one} label={text.kinds[one]} disabled={locked} />
            ))}
          </Group>
        </Radio.Group>
        {input.kind === "perbaikan" ? (
          <Textarea
            id="usulan-perbaikan"
            label={words.change}
            disabled={locked}
            autosize
            minRows={2}
            maxLength={2000}
            value={input.changeNote ?? ""}
            onChange={(event) => set({ changeNote: event.currentTarget.value || null })}
          />
        ) : null}
        {input.kind === "hapus" ? (
          <>
            <RemovalFields input={input} onChange={set} disabled={locked} error={error} />
            {view.kind === "hapus" ? (
              <RemovalVisits view={view} disabled={locked} today={today} />
            ) : null}
          </>
        ) : null}
        <EvidenceSheet about="usulan" aboutId={view.id} closed={locked} />
        <ProposalFields
          fields={input.fields}
          onChange={(fields) => set({ fields: { ...fields } })}
          disabled={locked}
        />
        <MatchFields input={input} onChange={set} disabled={locked} error={error} />
        {locked ? null : (
          <SaveBar
            label={words.save}
            saving={save.running}
            note={draft.savedAt ? words.draftSaved(formatTime(draft.savedAt)) : undefined}
          />
        )}
      </form>
    </Page>
  );
}

function Readiness({ view }: { readonly view: ProposalView }) {
  const text = useText().round.proposals;
  const say = useCauseWords();
  return (
    <Sheet title={text.form.readiness}>
      <List listStyleType="none" spacing={6}>
        {view.checks.map(({ check, state, causes }) => (
          <List.Item key={check}>
            <Group gap="sm" align="flex-start">
              <StateBadge tone={CHECK_TONES[state]}>{text.checkStates[state]}</StateBadge>
              <div style={{ flex: 1, minWidth: "16rem" }}>
                <Text>{text.checks[check]}</Text>
                {causes.map((cause) => (
                  <Text key={cause.code} size="sm" c="dimmed">
                    {say(cause)}
                  </Text>
                ))}
              </div>
            </Group>
          </List.Item>
        ))}
      </List>
    </Sheet>
  );
}

function MatchFields({
  input,
  onChange,
  disabled,
  error,
}: {
  readonly input: ProposalInput;
  readonly onChange: (part: Partial<ProposalInput>) => void;
  readonly disabled: boolean;
  readonly error: (field: string) => string | undefined;
}) {
  const words = useText().round.proposals.form;
  const value = input.matched === null ? "" : input.matched ? "ya" : "tidak";
  return (
    <FieldSection legend={words.match} hint={words.matchHint}>
      <FieldGrid columns={3}>
        <NativeSelect
          label={words.matchResult}
          description={" "}
          disabled={disabled}
          value={value}
          data={(["", "ya", "tidak"] as const).map((one) => ({
            value: one,
            label: words.matchResults[one],
          }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(
              chosen === ""
                ? { matched: null, matchedOn: null, matchedBy: null }
                : { matched: chosen === "ya" },
            );
          }}
        />
        <DateField
          id="usulan-dicocokkan-tanggal"
          label={words.matchedOn}
          disabled={disabled || value === ""}
          value={input.matchedOn ?? ""}
          error={error("usulan-dicocokkan-tanggal")}
          onChange={(on) => onChange({ matchedOn: on || null })}
        />
        <TextInput
          label={words.matchedBy}
          description={" "}
          disabled={disabled || value === ""}
          maxLength={300}
          value={input.matchedBy ?? ""}
          onChange={(event) => onChange({ matchedBy: event.currentTarget.value || null })}
        />
      </FieldGrid>
    </FieldSection>
  );
}
