// Everything that happened to a case, newest first, with the notes that were written.
import { REFERRAL_LEVELS, type ReferralLevel } from "../../shared/directory/codes.ts";
import type { MoveFields } from "../../shared/cases/rules.ts";
import type { TimelineRow } from "../../shared/cases/schemas.ts";
import type { MoveField } from "../../shared/cases/states.ts";
import { formatDate } from "../app/format.ts";
import { useText, type Text } from "../text/index.ts";
import { besideLines } from "./beside/beside-lines.ts";
import { Sheet } from "../ui/sheet.tsx";
import { Timeline, type TimelineEntry } from "../ui/timeline.tsx";
import { stepLines } from "./step-lines.ts";
import { STATE_TONES } from "./tones.ts";

type Words = Text["cases"];

function fieldValue(name: MoveField, value: string | boolean, text: Words): string {
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (name === "level") return REFERRAL_LEVELS[value as ReferralLevel] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

function fieldLines(fields: MoveFields, text: Words): string[] {
  const names = (Object.keys(text.fields) as MoveField[]).filter(
    (name) => fields[name] !== undefined && fields[name] !== "",
  );
  const lines = names.map((name) =>
    text.event.field(text.fields[name], fieldValue(name, fields[name] as string | boolean, text)),
  );
  if (fields.desil !== undefined) lines.push(text.event.field(text.desil, String(fields.desil)));
  if (fields.outcome)
    lines.push(text.event.field(text.outcome.label, text.outcome.words[fields.outcome]));
  if (fields.followUpOn)
    lines.push(text.event.field(text.outcome.followUp, formatDate(fields.followUpOn)));
  if (fields.signer)
    lines.push(
      text.event.field(
        text.page.decision.decidedAs,
        [fields.signer.signerName, fields.signer.signerTitle].filter(Boolean).join(", "),
      ),
    );
  return lines;
}

function titleOf(row: TimelineRow, text: Words): string {
  switch (row.kind) {
    case "daftar":
      return text.event.registered;
    case "pindah":
      return row.toState ? text.event.moved(text.states[row.toState]) : text.events.pindah;
    case "langkah":
      return row.details?.step?.label ?? text.events.langkah;
    case "pengesahan":
      return row.details?.ratified === false ? text.event.notRatified : text.event.ratified;
    default:
      return text.events[row.kind];
  }
}

function sensitivityLine(
  { sensitive, reason }: { readonly sensitive: boolean; readonly reason: string },
  { privacy }: Words,
): string {
  return sensitive ? privacy.raised(reason) : privacy.softened(reason);
}

function bodyOf({ details }: TimelineRow, text: Words): string {
  if (!details) return text.page.sealed;
  const held = details.documents?.filter((document) => document.held !== "belum") ?? [];
  const lines = [
    ...(details.fields ? fieldLines(details.fields, text) : []),
    ...(held.length > 0
      ? [
          text.event.documents(
            held
              .map(({ label, held: how }) => text.event.documentHeld(label, text.held[how]))
              .join(", "),
          ),
        ]
      : []),
    ...(details.attachment ? [text.event.attachment(details.attachment.title)] : []),
    ...(details.progress
      ? [
          text.progress.happened(formatDate(details.progress.onDay)),
          ...(details.progress.safely ? [text.privacy.safe.used] : []),
          details.progress.text,
        ]
      : []),
    ...besideLines(details, text),
    ...(details.sensitivity ? [sensitivityLine(details.sensitivity, text)] : []),
    ...(details.snooze
      ? [
          details.snooze.until === null
            ? text.snooze.lineBack
            : text.snooze.line(formatDate(details.snooze.until), details.snooze.reason),
        ]
      : []),
    ...(details.safeContact ? [text.privacy.safe.recorded] : []),
    ...(details.assessment
      ? [
          text.event.field(text.assessment.risk, text.assessment.risks[details.assessment.risk]),
          ...(details.assessment.note === "" ? [] : [details.assessment.note]),
        ]
      : []),
    ...(details.plan?.map((one) =>
      one.done
        ? text.plan.doneLine(one.service)
        : text.plan.line(one.service, one.provider, one.dueOn && formatDate(one.dueOn)),
    ) ?? []),
    ...(details.step ? stepLines(details.step, text) : []),
    ...(details.due
      ? [text.dueDays.line(formatDate(details.due.from), formatDate(details.due.to))]
      : []),
    ...(details.assigned ? [text.progress.assignedTo(details.assigned.to)] : []),
    ...(details.assigned?.note ? [details.assigned.note] : []),
    ...(details.before === undefined ? [] : [text.event.takenFrom(details.before)]),
  ];
  return lines.join("\n");
}

export function CaseTimeline({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const text = useText().cases;
  const entries = rows.toReversed().map((row): TimelineEntry => ({
    id: row.id,
    tone: row.toState ? STATE_TONES[row.toState] : "active",
    title: titleOf(row, text),
    at: row.at,
    actor: row.actor,
    body: bodyOf(row, text),
  }));
  return (
    <Sheet title={text.page.timeline}>
      <Timeline label={text.page.timeline} entries={entries} />
    </Sheet>
  );
}
