// Answering a request: fulfilled, refused with its reason, or taken back.
import { NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import {
  ANSWER_ROLES,
  REFUSALS,
  REQUEST_STATES,
  type Refusal,
} from "../../shared/privacy/codes.ts";
import type { SubjectRequest } from "../../shared/privacy/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog, type DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { ClockBadge } from "./clock-badge.tsx";
import { choice, optionsOf } from "./options.ts";

interface AnswerProps {
  readonly request: SubjectRequest;
}
type Outcome = "dipenuhi" | "ditolak" | "dicabut";
const { diterima: _, ...OUTCOMES } = REQUEST_STATES;

function AnswerDialog({ request, close }: AnswerProps & DialogControl<boolean>) {
  const text = useText().privacy;
  const words = text.request;
  const [state, setState] = useState<Outcome>("dipenuhi");
  const [refusal, setRefusal] = useState<Refusal>("membahayakan");
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const answer = useCommand(api.privacy.answerRequest);
  const missing = attempt > 0 && note.trim().length < 3;
  async function onSave() {
    setAttempt((n) => n + 1);
    if (note.trim().length < 3 || answer.running) return;
    const { id, version } = request;
    const given = state === "ditolak" ? refusal : null;
    if (await answer.run({ id, version, state, refusal: given, note })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());
  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={answer.failure}
        problems={missing ? [{ field: "answer-note", message: words.needs(words.note) }] : []}
      />
      <Text>
        {text.codes.kinds[request.kind]} <ClockBadge clock={request.clock} />
      </Text>
      <Text style={{ whiteSpace: "pre-line" }}>{request.wish}</Text>
      <NativeSelect
        label={words.outcome}
        data-autofocus
        value={state}
        data={optionsOf(text.codes.states).filter(({ value }) => value !== "diterima")}
        onChange={(event) => setState(choice(OUTCOMES, event.currentTarget.value))}
      />
      {state === "ditolak" ? (
        <NativeSelect
          label={words.refusal}
          value={refusal}
          data={optionsOf(text.codes.refusals)}
          onChange={(event) => setRefusal(choice(REFUSALS, event.currentTarget.value))}
        />
      ) : null}
      <Textarea
        id="answer-note"
        label={words.note}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        error={missing ? words.needs(words.note) : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={answer.running}
        label={words.save}
      />
    </Stack>
  );
}

export const answerDialog = defineDialog<AnswerProps, boolean>({
  id: "privacy.answer",
  title: (text, { request }) => text.privacy.request.answerTitle(request.number),
  roles: ANSWER_ROLES,
  component: AnswerDialog,
  sample: async () => ({
    request: {
      id: "00000000-0000-7000-8000-000000000000",
      number: "PDP/2026/001",
      personId: "00000000-0000-7000-8000-000000000000",
      personName: "Contoh Warga",
      kind: "akses",
      askedAt: "2026-11-24T02:00:00.000Z",
      clock: { dueAt: "2026-11-27T02:00:00.000Z", hours: 20, nearness: "dekat" },
      asker: "sendiri",
      askerName: "Contoh Warga",
      identity: "ktp",
      identityNote: "",
      wish: "Ingin melihat data saya.",
      state: "diterima",
      refusal: null,
      outcomeNote: null,
      answeredAt: null,
      inTime: null,
      version: 1,
    },
  }),
});
