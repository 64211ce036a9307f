// One case: who and what, its state, what can be done next, papers, referrals, decision and history.
import { Group, Text } from "@mantine/core";
import { Suspense, lazy } from "react";
import type { ComponentType } from "react";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDateTime } from "../app/format.ts";
import { useScreenParams } from "../app/navigation.tsx";
import { CaseHints } from "../directory/hints.tsx";
import { CaseConsent } from "../privacy/CaseConsent.tsx";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { CaseStateBadge, DueBadge, UrgencyBadge } from "./badges.tsx";
import { CaseFacts, CaseGroup, CaseSupport } from "./beside/case-beside.tsx";
import { CaseActions } from "./case-actions.tsx";
import { CaseAssessment, CasePlan } from "./case-assessment.tsx";
import { CaseIdentity } from "./case-identity.tsx";
import { CaseDecision } from "./case-decision.tsx";
import { CaseMoves, REFERRALS_ID } from "./case-moves.tsx";
import { CaseDocuments } from "./case-papers.tsx";
import { CaseAttachments } from "./documents/CaseAttachments.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { CaseSafeContact } from "./privacy/CaseSafeContact.tsx";
import { SnoozeBadge } from "./SnoozeDialog.tsx";
import { SensitivityButton } from "./privacy/SensitivityButton.tsx";
import { usePrint } from "../app/use-print.ts";

// The referrals room builds on this one, so it is not imported: its part is looked up when the page is drawn.
const [loadReferrals] = Object.values(
  import.meta.glob<{ CaseReferrals: ComponentType<{ readonly caseId: string }> }>(
    "../referrals/CaseReferrals.tsx",
  ),
);
const Referrals =
  loadReferrals && lazy(async () => ({ default: (await loadReferrals()).CaseReferrals }));

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
            <SnoozeBadge until={view.snoozedUntil} />
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
      <CaseSafeContact view={view} />
      <CaseMoves view={view} />
      <CaseGroup view={view} />
      <Sheet title={text.page.narrative} actions={<SensitivityButton view={view} />}>
        <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {content.narrative}
        </Text>
        <Text c="dimmed" size="sm" pt="xs">
          {text.page.basis(text.legalBases[content.legalBasis])}{" "}
          {text.page.sharingLine(text.sharing[content.sharing])}
        </Text>
        <CaseConsent caseId={view.id} sharing={content.sharing} />
      </Sheet>
      <CaseFacts view={view} />
      <CaseSupport view={view} />
      <CaseAssessment view={view} />
      <CasePlan view={view} />
      <CaseDecision view={view} />
      <CaseSteps view={view} />
      <CaseDocuments key={view.version} view={view} />
      <CaseHints caseId={view.id} />
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
