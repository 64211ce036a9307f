// One case: who and what, its state, what can be done next, papers, referrals, decision and history.
import { Button, Group, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Suspense, lazy } from "react";
import type { ComponentType } from "react";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { ruleOf } from "../../shared/cases/states.ts";
import { api, useCall, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { confirm } from "../app/dialogs.tsx";
import { formatDate, formatDateTime } from "../app/format.ts";
import { ScreenLink, useScreenParams } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { CaseStateBadge, DueBadge, UrgencyBadge } from "./badges.tsx";
import { CaseDecision } from "./case-decision.tsx";
import { CaseMoves, REFERRALS_ID } from "./case-moves.tsx";
import { CaseAttachments, CaseDocuments } from "./case-papers.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { newId } from "./new-id.ts";
import { usePrint } from "./use-print.ts";

// The referrals room builds on this one, so it is not imported: its part is looked up when the page is drawn.
const [loadReferrals] = Object.values(
  import.meta.glob<{ CaseReferrals: ComponentType<{ readonly caseId: string }> }>(
    "../referrals/CaseReferrals.tsx",
  ),
);
const Referrals =
  loadReferrals && lazy(async () => ({ default: (await loadReferrals()).CaseReferrals }));

function CaseIdentity({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const { facts, same, noNik } = text.page;
  const content = view.content;
  if (!content) return null;
  const { person, applicant } = content;
  return (
    <Sheet>
      <Facts
        columns={4}
        facts={[
          {
            term: facts.person,
            value: (
              <ScreenLink to="people.person" params={{ personId: person.id }}>
                {person.name}
              </ScreenLink>
            ),
          },
          { term: facts.nik, value: person.nik ?? noNik },
          { term: facts.birth, value: formatDate(person.birthDate) },
          {
            term: facts.applicant,
            value:
              applicant.id === person.id
                ? same
                : `${applicant.name} (${text.relations[content.relation]})`,
          },
          { term: facts.category, value: `${content.category.code} ${content.category.name}` },
          {
            term: facts.kind,
            value: `${text.contactKinds[content.contactKind]}, ${text.channels[content.channel]}`,
          },
          { term: facts.officer, value: view.officer.name },
          { term: facts.promised, value: formatDate(content.promisedOn) },
        ]}
      />
    </Sheet>
  );
}

function CaseActions({
  view,
  onPrint,
  printing,
}: {
  readonly view: CaseView;
  readonly onPrint: () => void;
  readonly printing: ReturnType<typeof usePrint>;
}) {
  const text = useText().cases.page;
  const { accountId } = useSession();
  const takeOver = useCommand(api.cases.takeOver);
  const mine = view.officer.id === accountId;
  async function onTakeOver() {
    const sure = await confirm({
      title: text.takeOverTitle,
      body: text.takeOverBody(view.officer.name),
      action: text.takeOver,
    });
    if (sure) await takeOver.run({ id: view.id, version: view.version, eventId: newId() });
  }
  return (
    <>
      {mine || view.restricted || !ruleOf(view.state).open ? null : (
        <Button variant="default" onClick={() => void onTakeOver()} loading={takeOver.running}>
          {text.takeOver}
        </Button>
      )}
      {view.restricted ? null : (
        <Button
          variant="default"
          onClick={() => void printing.print(() => api.cases.registrationForm({ id: view.id }))}
        >
          {text.form}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        rightSection={<KeyHint keys="F9" silent />}
        aria-keyshortcuts="F9"
        loading={printing.making}
        onClick={onPrint}
      >
        {text.receipt}
      </Button>
    </>
  );
}

export function CasePage() {
  const text = useText().cases;
  const { caseId } = useScreenParams<"caseId">();
  const page = useCall(api.cases.get, { id: caseId });
  const printing = usePrint();
  const view = page.data;
  const onPrint = () => void printing.print(() => api.cases.receipt({ id: caseId }));
  useScreenCommand("layar.cetak", view ? onPrint : undefined);
  if (page.failure) return <FailureAlert failure={page.failure} onRetry={page.refetch} />;
  if (!view) return null;
  return (
    <Page>
      <PageHeader
        title={text.page.title(view.number)}
        subtitle={
          view.content
            ? text.page.received(formatDateTime(view.receivedAt), view.content.receivedBy)
            : text.restricted
        }
        badge={
          <Group gap="xs">
            <CaseStateBadge state={view.state} />
            <UrgencyBadge urgency={view.urgency} />
            <DueBadge due={view.due} dueOn={view.dueOn} />
          </Group>
        }
        actions={<CaseActions view={view} onPrint={onPrint} printing={printing} />}
      />
      <FailureAlert failure={printing.failure} />
      {view.content ? (
        <CaseBody view={view} />
      ) : (
        <EmptyState title={text.restricted} body={text.restrictedHint} />
      )}
    </Page>
  );
}

function CaseBody({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const { content } = view;
  if (!content) return null;
  return (
    <>
      <CaseIdentity view={view} />
      <CaseMoves view={view} />
      <Sheet title={text.page.narrative}>
        <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {content.narrative}
        </Text>
        <Text c="dimmed" size="sm" pt="xs">
          {text.page.basis(text.legalBases[content.legalBasis])}{" "}
          {text.page.sharingLine(text.sharing[content.sharing])}
        </Text>
      </Sheet>
      <CaseDecision view={view} />
      <CaseDocuments key={view.version} view={view} />
      <CaseAttachments view={view} />
      <div id={REFERRALS_ID} tabIndex={-1}>
        {Referrals ? (
          <Suspense fallback={null}>
            <Referrals caseId={view.id} />
          </Suspense>
        ) : null}
      </div>
      <CaseTimeline rows={content.timeline} />
    </>
  );
}
