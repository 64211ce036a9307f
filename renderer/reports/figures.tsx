// The few numbers of a period that are read first, each with its list and with what it was before.
import type { CSSProperties, ReactNode } from "react";
import { formatDays, formatShare } from "../../shared/reports/format.ts";
import type { Facts } from "../../shared/reports/schemas.ts";
import { useText } from "../text/index.ts";
import { colour } from "../ui/tokens.ts";
import type { Behind } from "./behind-link.ts";
import { Change, CountLink } from "./count-link.tsx";

interface Figure {
  readonly id: string;
  readonly label: string;
  readonly of: Behind;
  readonly now: number | null;
  readonly before: number | null;
  readonly write?: (n: number) => string;
}

function FigureTile({ figure, facts }: { readonly figure: Figure; readonly facts: Facts }) {
  const text = useText().reportsDashboard;
  const { label, of, now, before, write } = figure;
  const link = (period: Facts["period"], count: number | null): ReactNode => (
    <CountLink
      period={period}
      of={of}
      count={count}
      label={`${label}, ${text.periodName(period)}:`}
    >
      {count !== null && write ? write(count) : undefined}
    </CountLink>
  );
  return (
    <div className="loket-tile" style={{ borderLeftColor: colour("edge") }}>
      <strong>{link(facts.period, now)}</strong>
      <span>{label}</span>
      {now === null || before === null ? (
        <span style={{ color: colour("dimmed") }}>{text.nothing}</span>
      ) : (
        <Change now={now} before={before} {...(write ? { write } : {})}>
          {link(facts.before.period, before)}
        </Change>
      )}
    </div>
  );
}

export function Figures({ facts }: { readonly facts: Facts }) {
  const text = useText().reportsDashboard;
  const { balance, closing, referrals, before } = facts;
  const figures: Figure[] = [
    {
      id: "diterima",
      label: text.received,
      of: { kind: "neraca", part: "diterima" },
      now: balance.diterima,
      before: before.balance.diterima,
    },
    {
      id: "ditutup",
      label: text.closed,
      of: { kind: "neraca", part: "ditutup" },
      now: balance.ditutup,
      before: before.balance.ditutup,
    },
    {
      id: "akhir",
      label: text.ending,
      of: { kind: "neraca", part: "akhir" },
      now: balance.akhir,
      before: before.balance.akhir,
    },
    {
      id: "tengah",
      label: text.median,
      of: { kind: "neraca", part: "ditutup" },
      now: closing.medianDays,
      before: before.closing.medianDays,
      write: formatDays,
    },
    {
      id: "tepat",
      label: text.inTime(formatShare(closing.inTime, balance.ditutup)),
      of: { kind: "hasil", result: "tepat" },
      now: closing.inTime,
      before: before.closing.inTime,
    },
    {
      id: "rujukan",
      label: text.issued,
      of: { kind: "rujukan", list: "semua" },
      now: referrals.issued,
      before: before.referrals.issued,
    },
  ];
  return (
    <section
      aria-label={text.figures}
      className="loket-tiles"
      style={{ "--loket-tiles": figures.length } as CSSProperties}
    >
      {figures.map((figure) => (
        <FigureTile key={figure.id} figure={figure} facts={facts} />
      ))}
    </section>
  );
}
