// Why somebody is to be taken off and what shows it; papers for the family; visits at which nobody was met.
import { Button, Group, List, NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  ACCEPTED,
  REMOVAL_REASONS,
  VISIT_FOUND,
  VISITS_NEEDED,
  type VisitFound,
} from "../../../shared/prelists/proposals/codes.ts";
import type { ProposalInput } from "../../../shared/prelists/proposals/contract.ts";
import { api, useCommand } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { openPaper } from "../../app/paper-preview.tsx";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import type { ProposalView } from "./proposal-state.ts";

interface RemovalProps {
  readonly input: ProposalInput;
  readonly onChange: (part: Partial<ProposalInput>) => void;
  readonly disabled: boolean;
  readonly error: (field: string) => string | undefined;
}

export function RemovalFields({ input, onChange, disabled, error }: RemovalProps) {
  const words = useText().round.proposals.form;
  const accepted = input.removalReason ? ACCEPTED[input.removalReason] : [];
  return (
    <FieldSection legend={words.removal} hint={words.removalHint(VISITS_NEEDED)}>
      <FieldGrid columns={3}>
        <NativeSelect
          id="usulan-alasan"
          label={words.reason}
          description={" "}
          disabled={disabled}
          value={input.removalReason ?? ""}
          data={[
            { value: "", label: "–" },
            ...REMOVAL_REASONS.map((one) => ({ value: one, label: words.reasons[one] })),
          ]}
          onChange={(event) =>
            onChange({
              removalReason:
                REMOVAL_REASONS.find((one) => one === event.currentTarget.value) ?? null,
            })
          }
        />
        <DateField
          id="usulan-tanggal-kejadian"
          label={words.eventDate}
          disabled={disabled}
          value={input.eventDate ?? ""}
          error={error("usulan-tanggal-kejadian")}
          onChange={(on) => onChange({ eventDate: on || null })}
        />
        <DateField
          id="usulan-tanggal-pernyataan"
          label={words.statementOn}
          disabled={disabled}
          value={input.statementOn ?? ""}
          error={error("usulan-tanggal-pernyataan")}
          onChange={(on) => onChange({ statementOn: on || null })}
        />
      </FieldGrid>
      <FieldGrid>
        <TextInput
          label={words.documentNo}
          disabled={disabled}
          maxLength={300}
          value={input.documentNo ?? ""}
          onChange={(event) => onChange({ documentNo: event.currentTarget.value || null })}
        />
        <TextInput
          label={words.evidenceNote}
          disabled={disabled}
          maxLength={2000}
          value={input.evidenceNote ?? ""}
          onChange={(event) => onChange({ evidenceNote: event.currentTarget.value || null })}
        />
      </FieldGrid>
      {accepted.length > 0 ? (
        <Text c="dimmed">
          {words.accepts(accepted.map((one) => words.evidence[one]).join(", "))}
        </Text>
      ) : null}
    </FieldSection>
  );
}

/** Saved by themselves: a visit is a fact, not a field. */
export function RemovalVisits({
  view,
  disabled,
  today,
}: {
  readonly view: ProposalView;
  readonly disabled: boolean;
  readonly today: string;
}) {
  const words = useText().round.proposals.form;
  const [on, setOn] = useState("");
  const [found, setFound] = useState<VisitFound>("tidak_ada_orang");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const add = useCommand(api.prelists.addProposalVisit);
  const print = useCommand(api.prelists.removalPaper);
  const wrong = on === "" ? words.visitDateMissing : on > today ? words.dateLate : undefined;
  async function onAdd() {
    setTried(true);
    if (wrong || add.running) return;
    if (!(await add.run({ proposalId: view.id, on, found, note: note.trim() || null }))) return;
    setOn("");
    setNote("");
    setTried(false);
  }
  async function onPrint(sheet: "pernyataan" | "keberatan") {
    const paper = await print.run({ proposalId: view.id, sheet });
    if (paper) await openPaper(paper);
  }
  return (
    <FieldSection legend={words.visits}>
      <FailureAlert failure={add.failure ?? print.failure} />
      {view.visits.length === 0 ? (
        <Text c="dimmed">{words.noVisits}</Text>
      ) : (
        <List>
          {view.visits.map((visit) => (
            <List.Item key={visit.id}>
              {words.visitLine(formatDate(visit.on), words.found[visit.found], visit.by)}
              {visit.note ? `: ${visit.note}` : ""}
            </List.Item>
          ))}
        </List>
      )}
      {disabled ? null : (
        <>
          <FieldGrid columns={3}>
            <DateField
              key={view.visits.length}
              label={words.visitOn}
              value={on}
              error={tried ? wrong : undefined}
              onChange={setOn}
            />
            <NativeSelect
              label={words.visitFound}
              description={" "}
              value={found}
              data={VISIT_FOUND.map((one) => ({ value: one, label: words.found[one] }))}
              onChange={(event) =>
                setFound(VISIT_FOUND.find((one) => one === event.currentTarget.value) ?? found)
              }
            />
            <TextInput
              label={words.visitNote}
              description={" "}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </FieldGrid>
          <Group>
            <Button variant="default" loading={add.running} onClick={() => void onAdd()}>
              {words.addVisit}
            </Button>
            <Button variant="default" onClick={() => void onPrint("pernyataan")}>
              {words.printStatement}
            </Button>
            <Button variant="default" onClick={() => void onPrint("keberatan")}>
              {words.printRights}
            </Button>
          </Group>
        </>
      )}
    </FieldSection>
  );
}
