// Programmes, components and pregnancies of a person: what runs, what ended; and kinds of PPKS that ended.
import { Button, List, Text as Line } from "@mantine/core";
import { findPpksKind } from "../../../shared/people/ppks.ts";
import { programmeLabel } from "../../../shared/people/programmes.ts";
import type { ParticipationView, PersonLife } from "../../../shared/people/surgery-views.ts";
import type { PersonView } from "../../../shared/people/views.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatShortDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { pregnancyEndDialog } from "./PregnancyDialog.tsx";
import { programmeEndDialog } from "./ProgrammeDialog.tsx";

interface Row {
  readonly key: string;
  readonly label: string;
  readonly detail: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly ended: string | null;
  readonly end: () => void;
}

export function Conditions({
  person,
  life,
}: {
  readonly person: PersonView;
  readonly life: PersonLife;
}) {
  const words = useText().people.surgery;
  const rows = useRows(person, life).toSorted(
    (a, b) => Number(a.to !== null) - Number(b.to !== null),
  );
  if (rows.length === 0 && life.formerPpks.length === 0) return null;
  return (
    <Sheet title={words.conditions.title} flush={rows.length > 0}>
      {rows.length > 0 ? (
        <DataTable
          label={words.conditions.label}
          rows={rows}
          rowKey={(row) => row.key}
          empty={null}
          columns={[
            { id: "what", header: words.fields.programme, cell: (row) => row.label },
            { id: "number", header: words.fields.number, cell: (row) => row.detail },
            {
              id: "period",
              header: words.conditions.period,
              cell: (row) =>
                row.to === null
                  ? words.life.since(formatShortDate(row.from))
                  : words.life.period(formatShortDate(row.from), formatShortDate(row.to)),
            },
            {
              id: "state",
              header: words.conditions.state,
              cell: (row) =>
                row.to === null ? (
                  <StateBadge tone="active">{words.conditions.running}</StateBadge>
                ) : (
                  <StateBadge tone="stopped">{row.ended}</StateBadge>
                ),
            },
          ]}
          rowActionsLabel={words.menu.person}
          rowActions={(row) =>
            row.to === null && person.state === "aktif" ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.conditions.endLabel(row.label)}
                onClick={row.end}
              >
                {words.conditions.end}
              </Button>
            ) : null
          }
        />
      ) : null}
      {life.formerPpks.length > 0 ? <FormerKinds life={life} inset={rows.length > 0} /> : null}
    </Sheet>
  );
}

function useRows(person: PersonView, life: PersonLife): Row[] {
  const words = useText().people.surgery;
  const pregnancies = life.pregnancies.map((one): Row => ({
    key: `hamil-${one.fromDate}`,
    label: words.conditions.pregnant,
    detail: one.expectedDate ? words.conditions.expected(formatShortDate(one.expectedDate)) : null,
    from: one.fromDate,
    to: one.toDate,
    ended: one.outcome && words.outcomes[one.outcome],
    end: () => void openDialog(pregnancyEndDialog, { person }),
  }));
  const { personId } = person;
  const programmes = life.participations.map((participation: ParticipationView): Row => ({
    key: participation.participationId,
    label: programmeLabel(participation.programme, participation.component),
    detail: participation.numberMasked,
    from: participation.fromDate,
    to: participation.toDate,
    ended: participation.endReason && words.participationEnds[participation.endReason],
    end: () => void openDialog(programmeEndDialog, { personId, participation }),
  }));
  return [...pregnancies, ...programmes];
}

function FormerKinds({ life, inset }: { readonly life: PersonLife; readonly inset: boolean }) {
  const words = useText().people.surgery;
  const list = (
    <List listStyleType="none">
      {life.formerPpks.map((row) => (
        <List.Item key={row.kind + row.toDate}>
          <Line component="span">
            {`${findPpksKind(row.kind)?.name ?? row.kind}, ${words.life.period(
              formatShortDate(row.fromDate),
              formatShortDate(row.toDate),
            )}`}
          </Line>
        </List.Item>
      ))}
    </List>
  );
  return (
    <div style={inset ? { padding: "var(--mantine-spacing-md)" } : undefined}>
      <Facts facts={[{ term: words.conditions.former, value: list }]} />
    </div>
  );
}
