// Everything of a person on one page, NIK first; registering and editing share it.
import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { checkCard } from "../../shared/values/family-card.ts";
import { normalizeCard } from "../../shared/values/family-card.ts";
import { firstReason } from "../../shared/people/search-views.ts";
import { isBlank } from "../../shared/values/text.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import type { DeskFailure } from "../app/failure.ts";
import { useFirstFocus } from "../ui/first-focus.ts";
import { goBack } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { AddressFields } from "./address-fields.tsx";
import { IdentityFields, useProblemWords } from "./identity-fields.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NikTaken } from "./nik-taken.tsx";
import { NO_ADDRESS, personProblems, RELATION_OPTIONS, type PersonState } from "./person-state.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { SimilarPeople } from "./similar-people.tsx";

/** The family part of a registration; relation '' while not chosen. */
export interface FamilyPart {
  readonly kk: string;
  readonly relation: string;
  /** The family on record that holds this card. */
  readonly familyId: string | null;
}

export interface PersonFormProps {
  readonly initial: PersonState;
  readonly label: string;
  /** Only when registering. */
  readonly withFamily?: boolean;
  readonly saving: boolean;
  readonly failure: DeskFailure | undefined;
  readonly onSave: (state: PersonState, family: FamilyPart | null) => void;
}

const PREFIX = "orang";

export function PersonForm({
  initial,
  label,
  withFamily = false,
  saving,
  failure,
  onSave,
}: PersonFormProps) {
  const text = useText().people;
  const words = text.form;
  const [state, setState] = useState(initial);
  const [family, setFamily] = useState({ kk: "", relation: "" });
  const [attempt, setAttempt] = useState(0);
  const problemWords = useProblemWords();
  useLeaveGuard(JSON.stringify(state) !== JSON.stringify(initial) || family.kk !== "");
  useFirstFocus(initial.keptNik === null ? `${PREFIX}-nik` : `${PREFIX}-name`);

  const kk = normalizeCard(family.kk);
  const owner = useCall(
    api.people.search,
    { text: kk },
    { enabled: withFamily && /^\d{16}$/.test(kk) },
  );
  const holder = owner.data?.hits.find(
    (hit) => firstReason(hit).field === "kk" && hit.familyId !== null,
  );
  const card = isBlank(family.kk) ? null : checkCard(family.kk, { nik: state.nik });
  const cardProblem =
    card && card.findings.includes("bukan_16_angka") ? text.cardFindings.bukan_16_angka : undefined;
  const needsRelation = withFamily && card !== null && family.relation === "";

  const problems =
    attempt > 0
      ? personProblems(state).map((problem) => ({
          field: `${PREFIX}-${problem.field}`,
          message: problemWords(problem),
        }))
      : [];
  if (attempt > 0 && cardProblem) problems.push({ field: `${PREFIX}-kk`, message: cardProblem });
  if (attempt > 0 && needsRelation)
    problems.push({ field: `${PREFIX}-relation`, message: words.problems.familyRelation });

  function submit() {
    setAttempt((n) => n + 1);
    if (saving || personProblems(state).length > 0 || cardProblem || needsRelation) return;
    onSave(
      state,
      withFamily && (card !== null || family.relation !== "")
        ? { ...family, familyId: holder?.familyId ?? null }
        : null,
    );
  }
  useScreenCommand("layar.simpan", submit);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      style={{ display: "contents" }}
    >
      <ErrorSummary attempt={attempt} failure={failure} problems={problems} />
      <NikTaken failure={failure} onShare={() => setState({ ...state, shareNik: true })} />
      <FieldSection legend={words.identity}>
        <IdentityFields
          state={state}
          onChange={setState}
          prefix={PREFIX}
          problems={attempt > 0 ? personProblems(state) : []}
        />
        <SimilarPeople state={state} kk={kk} />
      </FieldSection>
      {withFamily ? (
        <FieldSection legend={words.contact}>
          <FieldGrid>
            <TextInput
              id={`${PREFIX}-kk`}
              label={words.kk}
              description={words.kkHint}
              inputMode="numeric"
              autoComplete="off"
              maxLength={40}
              value={family.kk}
              error={attempt > 0 ? cardProblem : undefined}
              onChange={(event) => setFamily({ ...family, kk: event.currentTarget.value })}
            />
            <NativeSelect
              id={`${PREFIX}-relation`}
              label={words.relation}
              description={"\u00a0"}
              value={family.relation}
              error={attempt > 0 && needsRelation ? words.problems.familyRelation : undefined}
              data={[{ value: "", label: words.choose }, ...RELATION_OPTIONS]}
              onChange={(event) => setFamily({ ...family, relation: event.currentTarget.value })}
            />
          </FieldGrid>
          <div aria-live="polite">
            {holder ? <Text>{words.joins(holder.name)}</Text> : null}
            {card && !cardProblem
              ? card.findings.map((finding) => (
                  <Text key={finding}>{text.cardFindings[finding]}</Text>
                ))
              : null}
          </div>
        </FieldSection>
      ) : null}
      <FieldSection legend={words.address}>
        <AddressFields
          value={state.ktp}
          onChange={(ktp) => setState({ ...state, ktp })}
          prefix={`${PREFIX}-ktp`}
          error={problems.find((one) => one.field === `${PREFIX}-ktp-rt`)?.message}
        />
        <Checkbox
          label={words.homeDiffers}
          checked={state.homeDiffers}
          onChange={(event) =>
            setState({
              ...state,
              homeDiffers: event.currentTarget.checked,
              home: event.currentTarget.checked ? state.home : NO_ADDRESS,
            })
          }
        />
        {state.homeDiffers ? (
          <AddressFields
            value={state.home}
            onChange={(home) => setState({ ...state, home })}
            prefix={`${PREFIX}-home`}
            error={problems.find((one) => one.field === `${PREFIX}-home-rt`)?.message}
          />
        ) : null}
      </FieldSection>
      <FieldSection legend={words.more}>
        <MoreFields state={state} onChange={setState} prefix={PREFIX} />
      </FieldSection>
      <SaveBar label={label} saving={saving} onCancel={goBack} />
    </form>
  );
}
