// The walk-in on one page, made for the keyboard: person, category, story, Ctrl+S; the rest has good defaults.
import { Alert, Button, Checkbox, Group, NativeSelect, Radio, Text, Textarea } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import {
  CHANNELS,
  CONTACT_KINDS,
  RELATIONS,
  SHARING,
  URGENCIES,
  keysOf,
  type Relation,
} from "../../shared/cases/codes.ts";
import type { Draft } from "../../shared/drafts/contract.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDateTime, formatTime } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { PersonPicker, type PickedPerson } from "../people/PersonPicker.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { CategorySelect } from "./CategorySelect.tsx";
import { HeldDocuments } from "./HeldDocuments.tsx";
import { savedDialog } from "./SavedDialog.tsx";
import { INTAKE_FORM, useDraft, useOlderDraft } from "./draft.ts";
import {
  blankIntake,
  isStarted,
  missingParts,
  readDraft,
  toRegister,
  type IntakeField,
  type IntakeState,
} from "./intake-state.ts";

const FIELD_IDS: Readonly<Record<IntakeField, string>> = {
  person: "intake-person",
  applicant: "intake-applicant",
  category: "intake-category",
  narrative: "intake-narrative",
};

function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** The person whose page the officer came from (?orang=<id>); undefined while asking, null for none. */
function useKnownPerson(): PickedPerson | null | undefined {
  const [{ orang: personId = "" }] = useScreenSearch();
  const known = useCall(api.people.get, { personId }, { enabled: personId !== "" });
  if (personId === "" || known.failure) return null;
  return known.data && { personId, name: known.data.name };
}

export function IntakePage() {
  const older = useOlderDraft(INTAKE_FORM);
  const person = useKnownPerson();
  const [round, setRound] = useState(0);
  if (older === undefined || person === undefined) return null;
  return (
    <IntakeForm
      key={round}
      older={round === 0 ? older : null}
      person={round === 0 ? person : null}
      onAnother={() => setRound(round + 1)}
    />
  );
}

interface IntakeFormProps {
  /** What an earlier, unfinished form left behind. */
  readonly older: Draft | null;
  readonly person: PickedPerson | null;
  readonly onAnother: () => void;
}

function IntakeForm({ older, person, onAnother }: IntakeFormProps) {
  const text = useText().cases;
  const words = text.intake;
  const form = useCall(api.cases.intake, undefined);
  const [state, setState] = useState<IntakeState>(() => ({ ...blankIntake(), person }));
  const [waiting, setWaiting] = useState(older !== null);
  const [attempt, setAttempt] = useState(0);
  const register = useCommand(api.cases.register);
  const discard = useCommand(api.drafts.discard);
  const category = form.data?.categories.find(({ code }) => code === state.categoryCode);
  const sensitive = state.sensitive || category?.sensitive === true;
  const payload = useMemo(() => JSON.stringify(state), [state]);
  const draft = useDraft(INTAKE_FORM, payload, { sensitive, on: !waiting && isStarted(state) });
  const change = (part: Partial<IntakeState>) => setState((before) => ({ ...before, ...part }));
  const missing = attempt > 0 ? missingParts(state) : [];
  const problem = (field: IntakeField) =>
    missing.includes(field) ? words.problems[field] : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missingParts(state).length > 0 || !category || register.running) return;
    draft.stop();
    const saved = await register.run(toRegister(state, category));
    if (!saved) return draft.resume();
    const next = await openDialog(savedDialog, {
      id: saved.id,
      number: saved.number,
      dueOn: saved.dueOn,
      sensitive: saved.sensitive,
    });
    if (next === "lanjut") return onAnother();
    if (next === "buka") goTo("cases.case", { caseId: saved.id });
    else goTo("cases.queue");
  }
  useScreenCommand("layar.simpan", () => void onSave());

  useEffect(() => focusSoon(person ? FIELD_IDS.category : FIELD_IDS.person), [person]);

  function onContinue() {
    const read = older?.payload ? readDraft(older.payload) : undefined;
    if (read) setState(read);
    setWaiting(false);
  }
  async function onDiscard() {
    await discard.run({ form: INTAKE_FORM });
    setWaiting(false);
    focusSoon(FIELD_IDS.person);
  }

  if (form.failure) return <FailureAlert failure={form.failure} onRetry={form.refetch} />;
  const note =
    waiting && isStarted(state)
      ? words.draftWaits
      : draft.savedAt
        ? words.draftSaved(formatTime(draft.savedAt))
        : undefined;
  return (
    <Page>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      {waiting && older ? (
        <Alert color="blue" variant="light">
          <Group justify="space-between" gap="sm">
            <span>
              {older.restricted
                ? words.draftSealed
                : words.draftFound(formatDateTime(older.savedAt))}
            </span>
            <Group gap="xs">
              <Button variant="default" onClick={() => void onDiscard()} loading={discard.running}>
                {words.draftDiscard}
              </Button>
              {older.restricted ? null : (
                <Button variant="default" onClick={onContinue}>
                  {words.draftOpen}
                </Button>
              )}
            </Group>
          </Group>
        </Alert>
      ) : null}
      <ErrorSummary
        attempt={attempt}
        failure={register.failure}
        problems={missing.map((field) => ({
          field: FIELD_IDS[field],
          message: words.problems[field],
        }))}
      />

      <FieldSection legend={words.who}>
        <PersonPicker
          id={FIELD_IDS.person}
          label={words.person}
          value={state.person}
          error={problem("person")}
          onChange={(picked) => {
            change({ person: picked });
            if (picked) focusSoon(state.otherApplicant ? FIELD_IDS.applicant : FIELD_IDS.category);
          }}
        />
        <Checkbox
          label={words.otherApplicant}
          checked={state.otherApplicant}
          onChange={(event) =>
            change({
              otherApplicant: event.currentTarget.checked,
              relation: event.currentTarget.checked ? "orang_tua" : "diri_sendiri",
            })
          }
        />
        {state.otherApplicant ? (
          <FieldGrid>
            <PersonPicker
              id={FIELD_IDS.applicant}
              label={words.applicant}
              value={state.applicant}
              error={problem("applicant")}
              onChange={(applicant) => change({ applicant })}
            />
            <NativeSelect
              label={words.relation}
              value={state.relation}
              data={keysOf(RELATIONS)
                .filter((relation) => relation !== "diri_sendiri")
                .map((value) => ({ value, label: text.relations[value] }))}
              onChange={(event) => change({ relation: event.currentTarget.value as Relation })}
            />
          </FieldGrid>
        ) : null}
      </FieldSection>

      <FieldSection legend={words.need}>
        <CategorySelect
          id={FIELD_IDS.category}
          categories={form.data?.categories ?? []}
          value={state.categoryCode}
          error={problem("category")}
          onChange={(categoryCode) => {
            change({ categoryCode });
            if (categoryCode !== "") focusSoon(FIELD_IDS.narrative);
          }}
        />
        <Textarea
          id={FIELD_IDS.narrative}
          label={words.narrative}
          description={words.narrativeHint}
          required
          autosize
          minRows={3}
          maxRows={12}
          maxLength={8000}
          value={state.narrative}
          error={problem("narrative")}
          onChange={(event) => change({ narrative: event.currentTarget.value })}
        />
      </FieldSection>

      {category ? (
        <FieldSection
          legend={words.documents}
          hint={category.checklist.length > 0 ? words.documentsHint : words.documentsNone}
        >
          {category.checklist.length > 0 ? (
            <HeldDocuments
              name="intake"
              documents={category.checklist}
              held={state.held}
              onChange={(code, held) => change({ held: { ...state.held, [code]: held } })}
            />
          ) : null}
        </FieldSection>
      ) : null}

      <FieldSection legend={words.more}>
        <FieldGrid columns={3}>
          <NativeSelect
            label={words.contactKind}
            value={state.contactKind}
            data={keysOf(CONTACT_KINDS).map((value) => ({
              value,
              label: text.contactKinds[value],
            }))}
            onChange={(event) =>
              change({ contactKind: event.currentTarget.value as IntakeState["contactKind"] })
            }
          />
          <NativeSelect
            label={words.channel}
            value={state.channel}
            data={keysOf(CHANNELS).map((value) => ({ value, label: text.channels[value] }))}
            onChange={(event) =>
              change({ channel: event.currentTarget.value as IntakeState["channel"] })
            }
          />
          <DateField
            label={words.promisedOn}
            description={false}
            value={state.promisedOn ?? category?.dueOn ?? ""}
            onChange={(promisedOn) => change({ promisedOn })}
          />
        </FieldGrid>
        <Radio.Group
          label={words.urgency}
          description={words.urgencyHint}
          value={state.urgency}
          onChange={(urgency) => change({ urgency: urgency as IntakeState["urgency"] })}
        >
          <Group gap="lg" pt={6}>
            {keysOf(URGENCIES)
              .toReversed()
              .map((value) => (
                <Radio key={value} value={value} label={text.urgencies[value]} />
              ))}
          </Group>
        </Radio.Group>
        <Checkbox
          label={words.sensitive}
          description={category?.sensitive ? words.sensitiveByCategory : words.sensitiveHint}
          checked={sensitive}
          disabled={category?.sensitive === true}
          onChange={(event) => change({ sensitive: event.currentTarget.checked })}
        />
      </FieldSection>

      <FieldSection legend={words.privacy} hint={words.notice}>
        <Radio.Group
          label={words.sharingQuestion}
          description={words.sharingReassurance}
          value={state.sharing}
          onChange={(sharing) => change({ sharing: sharing as IntakeState["sharing"] })}
        >
          <Group gap="lg" pt={6}>
            {keysOf(SHARING).map((value) => (
              <Radio key={value} value={value} label={text.sharing[value]} />
            ))}
          </Group>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {text.page.basis(
            text.legalBases[state.urgency === "darurat" ? "kepentingan_vital" : "tugas_publik"],
          )}
        </Text>
      </FieldSection>
      <SaveBar
        label={words.save}
        onSave={() => void onSave()}
        saving={register.running}
        onCancel={() => goTo("cases.queue")}
        note={note}
      />
    </Page>
  );
}
