// The walk-in on one page, made for the keyboard: person, category, story, Ctrl+S; the rest has good defaults.
import { Checkbox } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import type { Draft } from "../../shared/drafts/contract.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatTime } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useLiked } from "../app/preferences.ts";
import { Hints } from "../directory/hints.tsx";
import type { PickedPerson } from "../people/PersonPicker.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { checkDialog } from "./CheckDialog.tsx";
import { OlderDraft } from "./OlderDraft.tsx";
import { savedDialog } from "./SavedDialog.tsx";
import { INTAKE_FORM, useDraft, useOlderDraft } from "./draft.ts";
import { IntakeFacts, IntakeGroup, useBesideProblems } from "./beside/intake-beside.tsx";
import { checkRows } from "./intake-check.ts";
import { IntakeDetails } from "./intake-details.tsx";
import { IntakeDocuments } from "./intake-documents.tsx";
import { IntakeNeed } from "./intake-need.tsx";
import { FIELD_IDS, focusSoon, type IntakePart } from "./intake-part.ts";
import { IntakePeople } from "./intake-people.tsx";
import { IntakePrivacy } from "./intake-privacy.tsx";
import { IntakeSafeContact } from "./privacy/IntakeSafeContact.tsx";
import {
  blankIntake,
  isStarted,
  missingParts,
  readDraft,
  toRegister,
  type IntakeState,
} from "./intake-state.ts";

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
  const [{ kunjungan }] = useScreenSearch();
  const [round, setRound] = useState(0);
  if (older === undefined || person === undefined) return null;
  return (
    <IntakeForm
      key={round}
      older={round === 0 ? older : null}
      person={round === 0 ? person : null}
      visitId={round === 0 ? kunjungan : undefined}
      onAnother={() => setRound(round + 1)}
    />
  );
}

interface IntakeFormProps {
  /** What an earlier, unfinished form left behind. */
  readonly older: Draft | null;
  readonly person: PickedPerson | null;
  /** The visit whose number was called (?kunjungan=<id>). */
  readonly visitId: string | undefined;
  readonly onAnother: () => void;
}

function IntakeForm({ older, person, visitId, onAnother }: IntakeFormProps) {
  const texts = useText();
  const words = texts.cases.intake;
  const [checks, setChecks] = useLiked("periksa-jawaban");
  const form = useCall(api.cases.intake, undefined);
  const [state, setState] = useState<IntakeState>(() => ({
    ...blankIntake(),
    person,
    ...(visitId ? { visitId } : {}),
  }));
  const [waiting, setWaiting] = useState(older !== null);
  const [attempt, setAttempt] = useState(0);
  const register = useCommand(api.cases.register);
  const category = form.data?.categories.find(({ code }) => code === state.categoryCode);
  const sensitive = state.sensitive || category?.sensitive === true;
  const payload = useMemo(() => JSON.stringify(state), [state]);
  const draft = useDraft(INTAKE_FORM, payload, { sensitive, on: !waiting && isStarted(state) });
  const change = (part: Partial<IntakeState>) => setState((before) => ({ ...before, ...part }));
  const problems = { ...words.problems, ...useBesideProblems() };
  const missing = attempt > 0 ? missingParts(state, category) : [];
  const part: IntakePart = {
    state,
    category,
    change,
    problem: (field) => (missing.includes(field) ? problems[field] : undefined),
  };

  async function onSave() {
    setAttempt((n) => n + 1);
    if (missingParts(state, category).length > 0 || !category || register.running) return;
    if (checks) {
      const answer = await openDialog(checkDialog, { rows: checkRows(state, category, texts) });
      if (answer !== "simpan") return answer === undefined ? undefined : focusSoon(answer);
    }
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
    focusSoon(FIELD_IDS.narrative);
  }
  function onDiscard() {
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
        <OlderDraft draft={older} onContinue={onContinue} onDiscard={onDiscard} />
      ) : null}
      <ErrorSummary
        attempt={attempt}
        failure={register.failure}
        problems={missing.map((field) => ({
          field: FIELD_IDS[field],
          message: problems[field],
        }))}
      />

      <IntakePeople {...part} />
      <IntakeNeed {...part} categories={form.data?.categories ?? []} />
      <IntakeGroup {...part} />
      <IntakeFacts {...part} />
      <IntakeDocuments {...part} />
      {state.person && category && !sensitive ? (
        <Hints input={{ personId: state.person.personId, category: category.code }} />
      ) : null}
      <IntakeDetails {...part} />
      {sensitive ? <IntakeSafeContact {...part} /> : null}
      <IntakePrivacy {...part} />
      <SaveBar
        label={words.save}
        onSave={() => void onSave()}
        saving={register.running}
        onCancel={() => goTo("cases.queue")}
        note={note}
      >
        <Checkbox
          label={texts.desk.check.option}
          checked={checks}
          onChange={(event) => setChecks(event.currentTarget.checked)}
        />
      </SaveBar>
    </Page>
  );
}
