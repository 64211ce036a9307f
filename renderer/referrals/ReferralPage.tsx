// One referral: where it went, what the letter says, its history, and what can be done.
import { Button, List, Text } from "@mantine/core";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate, formatDateTime } from "../app/format.ts";
import { goTo, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { answerDialog } from "./AnswerDialog.tsx";
import { ReferralBadge } from "./badges.tsx";
import { cancelDialog } from "./CancelDialog.tsx";
import { LetterPrint } from "./letter-print.tsx";

export function ReferralPage() {
  const { referrals: text } = useText();
  const { referralId } = useScreenParams<"referralId">();
  const page = useCall(api.referrals.get, { id: referralId });
  const view = page.data;
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.refetch} />;
  if (!view) return null;
  const open = view.state === "diterbitkan" && !view.restricted;
  return (
    <Page>
      <PageHeader
        title={text.page.title(view.letterNumber)}
        subtitle={view.content?.destination ?? text.restricted}
        badge={<ReferralBadge {...view} />}
        actions={
          <>
            <Button variant="default" onClick={() => goTo("cases.case", { caseId: view.caseId })}>
              {text.page.openCase}
            </Button>
            {open ? (
              <>
                <Button variant="default" onClick={() => void openDialog(cancelDialog, { view })}>
                  {text.page.cancel}
                </Button>
                <Button onClick={() => void openDialog(answerDialog, { view })}>
                  {text.page.answer}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {view.content ? (
        <>
          <ReferralFacts view={view} />
          <LetterPrint referralId={view.id} />
          <History view={view} />
        </>
      ) : (
        <EmptyState title={text.restricted} body={text.restrictedHint} />
      )}
    </Page>
  );
}

function ReferralFacts({ view }: { readonly view: ReferralView }) {
  const { referrals, directory } = useText();
  const { facts, letter } = referrals.page;
  const { content } = view;
  if (!content) return null;
  return (
    <>
      <Sheet>
        <Facts
          columns={3}
          facts={[
            { term: facts.code, value: view.code },
            { term: facts.caseNumber, value: view.caseNumber },
            { term: facts.person, value: content.personName },
            { term: facts.level, value: directory.levels[content.level] },
            { term: facts.issued, value: formatDate(view.issuedOn) },
            { term: facts.replyBy, value: formatDate(view.replyBy) },
            { term: facts.signer, value: content.signerName },
            { term: facts.copies, value: content.copies.join(", ") },
          ]}
        />
      </Sheet>
      <Sheet title={letter}>
        <Facts
          facts={[
            { term: facts.addressee, value: content.addressee },
            { term: facts.subject, value: content.subject },
            { term: facts.enclosure, value: content.enclosure },
            {
              term: facts.request,
              value: <span style={{ whiteSpace: "pre-line" }}>{content.request}</span>,
            },
          ]}
        />
      </Sheet>
    </>
  );
}

function History({ view }: { readonly view: ReferralView }) {
  const { referrals: text } = useText();
  return (
    <Sheet title={text.page.history}>
      <List listStyleType="none" spacing="sm">
        {view.content?.events.map((event) => (
          <List.Item key={event.id}>
            <Text fw={600}>
              {text.events[event.kind]}, {formatDate(event.on)}
            </Text>
            {event.answeredBy === "" ? null : (
              <Text>
                {event.answeredBy}
                {event.via ? ` (${text.ways[event.via]})` : null}
              </Text>
            )}
            {event.note === "" ? null : (
              <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{event.note}</Text>
            )}
            <Text c="dimmed" size="sm">
              {event.actor}, {formatDateTime(event.at)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Sheet>
  );
}
