// Who checked, who recommended, who decided, and with which words: the decision block of a case.
import { deciderTitle } from "../../shared/cases/rules.ts";
import type { CaseView, TimelineRow } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { formatDate, formatDateTime } from "../app/format.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { Facts, type Fact } from "../ui/facts.tsx";
import { Sheet } from "../ui/sheet.tsx";

/** The fields recorded when the case last entered a state. */
function lastFields(timeline: readonly TimelineRow[], to: CaseState) {
  return timeline.findLast((row) => row.kind === "pindah" && row.toState === to)?.details?.fields;
}

function withTime(name: string | null, at: string | null): string | null {
  return name === null ? null : `${name}, ${formatDateTime(at)}`;
}

export function CaseDecision({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const words = text.page.decision;
  const office = useOffice();
  const content = view.content;
  if (!content) return null;
  const facts: (Fact | false)[] = [
    content.checkedOn !== null && {
      term: words.checked,
      value: words.checkedValue(
        formatDate(content.checkedOn),
        content.registered === true,
        office.dataset,
        content.desil,
      ),
    },
    content.recommendedBy !== null && {
      term: words.recommendedBy,
      value: withTime(content.recommendedBy, content.recommendedAt),
    },
    content.recommendedBy !== null && {
      term: words.recommendation,
      value: lastFields(content.timeline, "menunggu_persetujuan")?.recommendation,
    },
    content.decision !== null && { term: words.decision, value: text.decisions[content.decision] },
    content.decidedBy !== null && {
      term: words.decidedBy(deciderTitle(office.level)),
      value: withTime(content.decidedBy, content.decidedAt),
    },
    content.decidedAs !== null && { term: words.decidedAs, value: content.decidedAs },
    content.ratifyDueOn !== null &&
      content.ratifiedAt === null && {
        term: words.ratifyDue,
        value: formatDate(content.ratifyDueOn),
      },
    content.ratifiedBy !== null && {
      term: words.ratifiedBy,
      value: withTime(content.ratifiedBy, content.ratifiedAt),
    },
    view.state === "selesai" && {
      term: words.result,
      value: lastFields(content.timeline, "selesai")?.result,
    },
    view.state === "selesai" && {
      term: text.outcome.label,
      value: content.outcome === null ? text.outcome.none : text.outcome.words[content.outcome],
    },
    content.followUpOn !== null && {
      term: text.outcome.followUp,
      value: formatDate(content.followUpOn),
    },
    (view.state === "ditolak" || view.state === "batal") && {
      term: words.reason,
      value: lastFields(content.timeline, view.state)?.reason,
    },
  ];
  const shown = facts.filter((fact) => fact !== false);
  return (
    <Sheet title={words.title}>{shown.length === 0 ? words.none : <Facts facts={shown} />}</Sheet>
  );
}
