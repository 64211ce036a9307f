// The newest assessment and plan on the page of a case, with the buttons that renew them.
import { Button, List, Text } from "@mantine/core";
import { CHECKLISTS, countAnswers, openPlan, type Risk } from "../../shared/cases/assessment.ts";
import type { CaseView, TimelineRow } from "../../shared/cases/schemas.ts";
import { openDialog } from "../app/dialogs.tsx";
import { formatDate, formatDateTime } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Tone } from "../ui/state-badge.tsx";
import { assessmentDialog } from "./AssessmentDialog.tsx";
import { planDialog } from "./PlanDialog.tsx";

const TONES: Readonly<Record<Risk, Tone>> = { tinggi: "danger", sedang: "warning", rendah: "done" };

function newest(timeline: readonly TimelineRow[], kind: "asesmen" | "rencana") {
  return timeline.findLast((row) => row.kind === kind);
}

export function CaseAssessment({ view }: { readonly view: CaseView }) {
  const words = useText().cases.assessment;
  const row = view.content ? newest(view.content.timeline, "asesmen") : undefined;
  const last = row?.details?.assessment;
  return (
    <Sheet
      title={words.title}
      actions={
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void openDialog(assessmentDialog, { view, before: last })}
        >
          {last ? words.renew : words.begin}
        </Button>
      }
    >
      {row && last ? (
        <Facts
          facts={[
            {
              term: words.risk,
              value: <StateBadge tone={TONES[last.risk]}>{words.risks[last.risk]}</StateBadge>,
            },
            {
              term: words.needs,
              value: last.needs.map((need) => words.needWords[need]).join(", "),
            },
            ...CHECKLISTS.map((list) => {
              const { ya, belum } = countAnswers(list, last.answers);
              return {
                term: `${list.title} (${list.source})`,
                value: words.count(ya, list.items.length, belum),
              };
            }),
            { term: words.note, value: last.note },
            { term: words.by, value: words.byValue(row.actor, formatDateTime(row.at)) },
          ]}
        />
      ) : (
        <Text c="dimmed">{words.none}</Text>
      )}
    </Sheet>
  );
}

export function CasePlan({ view }: { readonly view: CaseView }) {
  const words = useText().cases.plan;
  const plan = view.content ? newest(view.content.timeline, "rencana")?.details?.plan : undefined;
  const open = openPlan(plan ?? []);
  const done = (plan ?? []).filter((row) => row.done);
  return (
    <Sheet
      title={words.title}
      actions={
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void openDialog(planDialog, { view, before: plan ?? [] })}
        >
          {plan ? words.renew : words.begin}
        </Button>
      }
    >
      {plan && plan.length > 0 ? (
        <List spacing="xs">
          {open.map((row, index) => (
            <List.Item key={`${index}-${row.service}`}>
              {words.line(row.service, row.provider, row.dueOn && formatDate(row.dueOn))}
            </List.Item>
          ))}
          {done.map((row, index) => (
            <List.Item key={`${index}-${row.service}`} c="dimmed">
              {words.doneLine(row.service)}
            </List.Item>
          ))}
        </List>
      ) : (
        <Text c="dimmed">{words.none}</Text>
      )}
    </Sheet>
  );
}
