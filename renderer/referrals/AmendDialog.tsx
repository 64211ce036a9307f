// Another text for the letter of a referral: the old one stays as a version.
import { Alert, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { AmendInput, type ReferralView } from "../../shared/referrals/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { newId } from "../app/new-id.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { sampleWaiting } from "./StepDialog.tsx";

interface AmendProps {
  readonly view: ReferralView;
}

const FIELDS = ["subject", "request", "reason"] as const;
type AmendField = (typeof FIELDS)[number];
const idOf = (field: AmendField) => `amend-${field}`;

function AmendDialog({ view, close }: AmendProps & DialogControl<boolean>) {
  const { referrals: text } = useText();
  const { content } = view;
  const [subject, setSubject] = useState(content?.subject ?? "");
  const [request, setRequest] = useState(content?.request ?? "");
  const [enclosure, setEnclosure] = useState(content?.enclosure ?? "");
  const [copies, setCopies] = useState((content?.copies ?? []).join("\n"));
  const [reason, setReason] = useState("");
  const [eventId] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const amend = useCommand(api.referrals.amend);
  const sensitive = content?.sensitive === true;
  const lines = copies
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = AmendInput.safeParse({
    id: view.id,
    version: view.version,
    eventId,
    subject,
    request,
    enclosure,
    copies: lines,
    reason,
  });
  const paths = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  const wrong = attempt > 0 ? FIELDS.filter((field) => paths.includes(field)) : [];
  const labels = { subject: text.issue.subject, request: text.issue.request, reason: text.reason };
  const problem = (field: AmendField) =>
    wrong.includes(field) ? text.needed(labels[field]) : undefined;

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || amend.running) return;
    if (await amend.run(read.data)) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={amend.failure}
        problems={wrong.map((field) => ({
          field: idOf(field),
          message: text.needed(labels[field]),
        }))}
      />
      <Alert color="blue" variant="light">
        {sensitive
          ? text.issue.sensitiveHint
          : content?.listNo == null
            ? text.amend.body
            : text.covers.amendBody}
      </Alert>
      <TextInput
        id={idOf("subject")}
        label={text.issue.subject}
        required
        readOnly={sensitive}
        maxLength={160}
        value={subject}
        error={problem("subject")}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        id={idOf("request")}
        label={text.issue.request}
        required
        readOnly={sensitive}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1200}
        value={request}
        error={problem("request")}
        onChange={(event) => setRequest(event.currentTarget.value)}
      />
      <TextInput
        label={text.issue.enclosure}
        maxLength={80}
        value={enclosure}
        onChange={(event) => setEnclosure(event.currentTarget.value)}
      />
      <Textarea
        label={text.issue.copies}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={800}
        value={copies}
        onChange={(event) => setCopies(event.currentTarget.value)}
      />
      <TextInput
        id={idOf("reason")}
        label={text.reason}
        required
        maxLength={1000}
        value={reason}
        error={problem("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={amend.running}
        label={text.amend.save}
      />
    </Stack>
  );
}

export const amendDialog = defineDialog<AmendProps, boolean>({
  id: "referrals.amend",
  title: (text, { view }) => text.referrals.amend.title(view.letterNumber),
  roles: REFERRAL_ROLES,
  size: "lg",
  component: AmendDialog,
  sample: async () => {
    const view = await sampleWaiting();
    return view && { view };
  },
});
