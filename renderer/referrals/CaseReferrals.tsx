// The part of a case's page that shows its referrals, oldest first, and offers one more while the rules allow it.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatShortDate } from "../app/format.ts";
import { goTo, ScreenLink } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { CaseWaiting } from "./CaseWaiting.tsx";
import { CaseStatements } from "./CaseStatements.tsx";
import { ReferralBadge } from "./badges.tsx";
import { answerDialog, answersOf } from "./StepDialog.tsx";

function OneReferral({ view }: { readonly view: ReferralView }) {
  const { referrals: text, directory } = useText();
  const { content } = view;
  if (!content) return null;
  const choices = answersOf(view);
  return (
    <Group justify="space-between" gap="sm" align="flex-start">
      <div style={{ minWidth: 0, flex: 1 }}>
        <ScreenLink to="referrals.referral" params={{ referralId: view.id }} fw={600}>
          {content.destination}
        </ScreenLink>
        <Text c="dimmed" size="sm">
          {view.letterNumber} · {formatShortDate(view.issuedOn)} · {directory.levels[content.level]}
        </Text>
      </div>
      <ReferralBadge {...view} />
      {choices.length > 0 && view.due !== null ? (
        <Button
          variant="default"
          size="compact-md"
          data-answer
          onClick={() => void openDialog(answerDialog, { view, choices })}
        >
          {text.page.answer}
        </Button>
      ) : null}
    </Group>
  );
}

export function CaseReferrals({ caseId }: { readonly caseId: string }) {
  const text = useText().referrals.section;
  const list = useCall(api.referrals.ofCase, { caseId });
  if (list.failure) return <FailureAlert failure={list.failure} onRetry={list.refetch} />;
  if (!list.data) return null;
  const { rows, mayIssue } = list.data;
  // Below the rows: the first button of the part is the answer while one is awaited, else the next referral.
  return (
    <Stack gap="md">
      <Sheet title={text.title}>
        {rows.length === 0 ? <Text c="dimmed">{text.none}</Text> : null}
        <Stack gap="sm">
          {rows.map((view) => (
            <OneReferral key={view.id} view={view} />
          ))}
          <CaseWaiting caseId={caseId} />
        </Stack>
        {rows.some(({ due }) => due !== null) ? (
          <Text c="dimmed" size="sm" mt="sm">
            {text.closing}
          </Text>
        ) : null}
        {mayIssue ? (
          <Button
            mt="sm"
            variant="default"
            leftSection={<IconSend size={18} aria-hidden />}
            onClick={() => goTo("referrals.issue", { caseId })}
          >
            {text.issue}
          </Button>
        ) : null}
      </Sheet>
      <CaseStatements caseId={caseId} />
    </Stack>
  );
}
