// What can be done next with a referral, the next level that is proposed, and the words for the citizen.
import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import { IconArrowUp, IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import { openDialog } from "../app/dialogs.tsx";
import { goTo } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { amendDialog } from "./AmendDialog.tsx";
import { actDialog, answerDialog, answersOf } from "./StepDialog.tsx";

/** Words of a button: a citizen who received nothing sends the referral back into service. */
function useStepWords(view: ReferralView): (to: ReferralState) => string {
  const { referrals: text } = useText();
  const closed = view.state === "terlaksana" || view.state === "sebagian";
  return (to) => (to === "dilayani" && closed ? text.denied : text.steps[to]);
}

export function ReferralSteps({ view }: { readonly view: ReferralView }) {
  const { referrals: text } = useText();
  const words = useStepWords(view);
  const { content } = view;
  if (!content) return null;
  const answers = answersOf(view);
  const own = content.steps.filter(({ told }) => told !== "tujuan");
  if (answers.length + own.length === 0 && !content.mayAmend)
    return (
      <Sheet title={text.page.next}>
        <Text c="dimmed">{text.page.noSteps}</Text>
      </Sheet>
    );
  return (
    <Sheet title={text.page.next}>
      <Group gap="xs">
        {answers.length > 0 ? (
          <Button onClick={() => void openDialog(answerDialog, { view, choices: answers })}>
            {text.page.answer}
          </Button>
        ) : null}
        {own.map(({ to }) => (
          <Button
            key={to}
            variant="default"
            onClick={() => void openDialog(actDialog, { view, choices: [to] })}
          >
            {words(to)}
          </Button>
        ))}
        {content.mayAmend ? (
          <Button variant="default" onClick={() => void openDialog(amendDialog, { view })}>
            {text.amend.save}
          </Button>
        ) : null}
      </Group>
    </Sheet>
  );
}

/** A proposal: nobody is referred by it, the form opens filled with the level. */
export function Escalation({ view }: { readonly view: ReferralView }) {
  const { referrals: text, directory } = useText();
  const level = view.content?.escalateTo;
  if (!level) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconArrowUp aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <span>
          {view.lateDays > 0
            ? text.escalate.late(view.lateDays, directory.levels[level])
            : text.escalate.refused(directory.levels[level])}
        </span>
        <Button
          variant="default"
          onClick={() => goTo("referrals.issue", { caseId: view.caseId }, { tingkat: level })}
        >
          {text.escalate.action(directory.levels[level])}
        </Button>
      </Group>
    </Alert>
  );
}

/** The message for the citizen, to be pasted into a phone; the citizen of a sensitive case gets none. */
export function StatusText({ view }: { readonly view: ReferralView }) {
  const { referrals: text, cases } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState("");
  const message = view.content?.statusText;
  function onCopy() {
    field.current?.select();
    // Every permission is refused to the page, the clipboard's too; copying what is selected needs none.
    const done = document.execCommand("copy");
    setCopied(done ? text.message.copied : text.message.copyByHand);
  }
  if (message == null)
    return (
      <Sheet title={text.message.title}>
        <Text c="dimmed">{cases.privacy.safe.noMessage}</Text>
      </Sheet>
    );
  return (
    <Sheet title={text.message.title}>
      <Textarea
        ref={field}
        label={text.message.label}
        description={text.message.hint}
        readOnly
        autosize
        value={message}
      />
      <Group gap="sm" mt="sm">
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={onCopy}>
          {text.message.copy}
        </Button>
        <output>{copied}</output>
      </Group>
    </Sheet>
  );
}
