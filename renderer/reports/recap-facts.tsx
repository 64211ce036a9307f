// What became of the closed cases and of the referrals, beside the period before; each number opens its list.
import { REFERRAL_GROUPS, type RESULTS } from "../../shared/reports/behind.ts";
import type { Facts } from "../../shared/reports/schemas.ts";
import { useText } from "../text/index.ts";
import { CompareTable } from "./compare-table.tsx";

export function RecapFacts({ facts }: { readonly facts: Facts }) {
  const text = useText();
  const { closing, referrals, balance, before } = facts;
  const words = text.reports.facts;
  const results: [(typeof RESULTS)[number], string, number, number][] = [
    ["selesai", words.done, closing.done, before.closing.done],
    ["ditolak", words.refused, closing.refused, before.closing.refused],
    ["batal", words.cancelled, closing.cancelled, before.closing.cancelled],
    ["tepat", words.inTime, closing.inTime, before.closing.inTime],
    [
      "lewat",
      text.reportsDashboard.late,
      balance.ditutup - closing.inTime,
      before.balance.ditutup - before.closing.inTime,
    ],
  ];
  const answers = {
    accepted: words.accepted,
    refused: words.answeredNo,
    waiting: words.waiting,
    unanswered: words.unanswered,
    cancelled: words.cancelled,
  } as const;
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 33rem), 1fr))",
        gap: "1rem",
      }}
    >
      <CompareTable
        title={text.reports.home.closing}
        header={text.reportsDashboard.columns.result}
        facts={facts}
        rows={results.map(([result, label, now, earlier]) => ({
          label,
          of: { kind: "hasil", result },
          now,
          before: earlier,
          whole: balance.ditutup,
        }))}
      />
      <CompareTable
        title={text.reports.home.referrals}
        header={text.reportsDashboard.columns.answer}
        facts={facts}
        rows={REFERRAL_GROUPS.map((list) => ({
          label: answers[list],
          of: { kind: "rujukan", list },
          now: referrals[list],
          before: before.referrals[list],
          whole: referrals.issued,
        }))}
      />
    </div>
  );
}
