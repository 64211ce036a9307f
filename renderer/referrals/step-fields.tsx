// The fields of one step: exactly those that the state table wants recorded, and the paper that proves it.
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { ANSWER_WAYS, type AnswerWay } from "../../shared/referrals/codes.ts";
import {
  referralRule,
  type ReferralField,
  type ReferralState,
} from "../../shared/referrals/states.ts";
import { api, useCall } from "../app/client.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import type { StepForm } from "./step-state.ts";

export interface StepFieldsProps {
  readonly to: ReferralState;
  readonly caseId: string;
  readonly form: StepForm;
  readonly onChange: (part: Partial<StepForm>) => void;
  readonly problem: (field: ReferralField) => string | undefined;
}

const WAYS = Object.keys(ANSWER_WAYS) as AnswerWay[];
export const idOf = (field: ReferralField | "to") => `step-${field}`;

/** Who told it, when and how: asked for whenever somebody else told it. */
function Source({ to, form, onChange, problem }: StepFieldsProps) {
  const { referrals: text } = useText();
  const by = to === "dikonfirmasi" ? text.confirmedBy : text.fields.answeredBy;
  return (
    <>
      <FieldGrid>
        <DateField
          id={idOf("answeredOn")}
          label={text.fields.answeredOn}
          required
          value={form.answeredOn}
          error={problem("answeredOn")}
          onChange={(answeredOn) => onChange({ answeredOn })}
        />
        <NativeSelect
          id={idOf("via")}
          label={text.fields.via}
          description={"\u00a0"}
          required
          value={form.via}
          data={WAYS.map((value) => ({ value, label: text.ways[value] }))}
          onChange={(event) =>
            onChange({ via: WAYS.find((way) => way === event.currentTarget.value) ?? "lembar" })
          }
        />
      </FieldGrid>
      <TextInput
        id={idOf("answeredBy")}
        label={by}
        required
        maxLength={160}
        value={form.answeredBy}
        error={problem("answeredBy")}
        onChange={(event) => onChange({ answeredBy: event.currentTarget.value })}
      />
    </>
  );
}

/** The slip or letter that proves it, among the papers of the case. */
function Evidence({ caseId, form, onChange }: StepFieldsProps) {
  const { referrals: text } = useText();
  const view = useCall(api.cases.get, { id: caseId });
  const papers = view.data?.content?.attachments ?? [];
  if (papers.length === 0) return null;
  return (
    <NativeSelect
      label={text.evidence}
      description={text.evidenceHint}
      value={form.evidenceId}
      data={[
        { value: "", label: text.noEvidence },
        ...papers.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => onChange({ evidenceId: event.currentTarget.value })}
    />
  );
}

export function StepFields(props: StepFieldsProps) {
  const { to, form, onChange, problem } = props;
  const { referrals: text } = useText();
  const { needs } = referralRule(to);
  const asks = (field: ReferralField) => needs.includes(field);
  const told = asks("answeredOn");
  return (
    <>
      {told ? <Source {...props} /> : null}
      {asks("missing") ? (
        <Textarea
          id={idOf("missing")}
          label={text.fields.missing}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={form.missing}
          error={problem("missing")}
          onChange={(event) => onChange({ missing: event.currentTarget.value })}
        />
      ) : null}
      {asks("onwardTo") ? (
        <TextInput
          id={idOf("onwardTo")}
          label={text.fields.onwardTo}
          required
          maxLength={160}
          value={form.onwardTo}
          error={problem("onwardTo")}
          onChange={(event) => onChange({ onwardTo: event.currentTarget.value })}
        />
      ) : null}
      {asks("replyBy") ? (
        <DateField
          id={idOf("replyBy")}
          label={text.fields.replyBy}
          description={text.replyByHint}
          required
          value={form.replyBy}
          error={problem("replyBy")}
          onChange={(replyBy) => onChange({ replyBy })}
        />
      ) : null}
      <Textarea
        id={idOf("note")}
        label={told ? text.fields.note : text.reason}
        {...(told ? { description: text.answer.noteHint } : { "data-autofocus": true })}
        required={asks("note")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={form.note}
        error={problem("note")}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      {told ? <Evidence {...props} /> : null}
    </>
  );
}
