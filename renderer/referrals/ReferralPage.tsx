// One referral: where it went, what the letter says, its history, and what can be done.
import { Button, List, Text } from "@mantine/core";
import type { ReferralView } from "../../shared/referrals/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { formatDate, formatDateTime } from "../app/format.ts";
import { goTo, ScreenLink, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { ReferralBadge } from "./badges.tsx";
import { CoverList } from "./CoverList.tsx";
import { LetterPrint } from "./letter-print.tsx";
import { Escalation, ReferralSteps, StatusText } from "./referral-steps.tsx";

export function ReferralPage() {
  const { referrals: text } = useText();
  const { referralId } = useScreenParams<"referralId">();
  const page = useCall(api.referrals.get, { id: referralId });
  const view = page.data;
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.refetch} />;
  if (!view) return null;
  return (
    <Page>
      <PageHeader
        title={text.page.title(view.letterNumber)}
        subtitle={view.content?.destination ?? text.restricted}
        badge={<ReferralBadge {...view} />}
        actions={
          <Button variant="default" onClick={() => goTo("cases.case", { caseId: view.caseId })}>
            {text.page.openCase}
          </Button>
        }
      />
      {view.content ? (
        <>
          <Escalation view={view} />
          <ReferralSteps view={view} />
          <ReferralFacts view={view} />
          {view.content.listNo === null ? null : <CoverList referralId={view.id} />}
          <LetterPrint referralId={view.id} letterId={view.letterId} printed={view.printed} />
          <StatusText view={view} />
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
            { term: facts.channel, value: referrals.channels[content.channel] },
            { term: facts.issued, value: formatDate(view.issuedOn) },
            { term: facts.replyBy, value: formatDate(view.replyBy) },
            { term: facts.signer, value: content.signerName },
            { term: facts.copies, value: content.copies.join(", ") },
            ...(content.listNo === null
              ? []
              : [{ term: referrals.covers.place, value: String(content.listNo) }]),
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

type Event = NonNullable<ReferralView["content"]>["events"][number];

function useEventTitle(): (event: Event) => string {
  const { referrals: text } = useText();
  return (event) =>
    event.takesBack
      ? `${text.answers.taken}: ${text.states[event.toState]}`
      : event.kind === "pindah"
        ? text.states[event.toState]
        : text.events[event.kind];
}

function OneEvent({ event }: { readonly event: Event }) {
  const { referrals: text, cases } = useText();
  const title = useEventTitle();
  return (
    <List.Item>
      <Text fw={600}>
        {title(event)}, {formatDate(event.on)}
      </Text>
      {event.answeredBy === "" ? null : (
        <Text>
          {event.answeredBy}
          {event.via ? ` (${text.ways[event.via]})` : null}
        </Text>
      )}
      {event.onwardTo === "" ? null : <Text>{text.page.onward(event.onwardTo)}</Text>}
      {event.missing.length === 0 ? null : (
        <Text>{text.page.missing(event.missing.join("; "))}</Text>
      )}
      {event.sealed ? <Text c="dimmed">{cases.page.sealed}</Text> : null}
      {event.note === "" ? null : (
        <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{event.note}</Text>
      )}
      {event.replyBy === null ? null : <Text>{text.until(formatDate(event.replyBy))}</Text>}
      {event.evidenceId === null ? null : <Text>{text.page.withEvidence}</Text>}
      {event.listId === null ? null : (
        <ScreenLink to="referrals.answerList" params={{ listId: event.listId }}>
          {text.answers.fromList}
        </ScreenLink>
      )}
      <Text c="dimmed" size="sm">
        {event.actor}, {formatDateTime(event.at)}
      </Text>
    </List.Item>
  );
}

function History({ view }: { readonly view: ReferralView }) {
  const { referrals: text } = useText();
  const { events = [], revisions = [] } = view.content ?? {};
  return (
    <Sheet title={text.page.history}>
      <List listStyleType="none" spacing="sm">
        {events.map((event) => (
          <OneEvent key={event.id} event={event} />
        ))}
      </List>
      {revisions.map(({ revision, subject, request }) => (
        <Text key={revision} size="sm" mt="sm" style={{ whiteSpace: "pre-line" }}>
          {text.amend.old(revision, subject)}
          {"\n"}
          {request}
        </Text>
      ))}
    </Sheet>
  );
}
