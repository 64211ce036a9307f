// The agenda: rows to be decided on, by keys alone. Enter confirms what was verified, a number decides otherwise, and the next row follows.
import { Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { mayAct } from "../../../shared/prelists/deliberation/states.ts";
import { decisionProblems } from "../../../shared/prelists/deliberation/rules.ts";
import { outcomesFor, type Outcome } from "../../../shared/prelists/outcomes.ts";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { goTo } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { OutcomeBadge } from "../outcome-badge.tsx";
import { placeOf } from "../place.ts";
import { addDialog } from "./add-dialog.tsx";
import { decisionDialog } from "./decision-dialog.tsx";
import { useMayKeep } from "./list-page.tsx";
import type { Deliberation, Row } from "./types.ts";

const PAGE = 100;
/** One key for each decision, in the order of the list of results. */
export const DECISION_KEYS = "123456789abcd";

interface AgendaProps {
  readonly one: Deliberation;
  readonly view: "semua" | "belum" | "berbeda";
}

export function Agenda({ one, view }: AgendaProps) {
  const text = useText();
  const words = text.round.deliberation.agenda;
  const deliberationId = one.id;
  const may = useMayKeep();
  const canDecide = may && mayAct(one.state, "putusan");
  const canFill = may && mayAct(one.state, "agenda");
  const [typed, setTyped] = useState("");
  const [term] = useDebouncedValue(typed.trim(), 150);
  const [place, setPlace] = useState("");
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const [rw, rt] = place.split("/");
  const found = useCall(
    api.prelists.agenda,
    {
      deliberationId,
      view,
      after: trail.at(-1) ?? 0,
      limit: PAGE,
      ...(term === "" ? {} : { text: term }),
      ...(rw ? { rw } : {}),
      ...(rt ? { rt } : {}),
    },
    { keepPrevious: true },
  );
  const decide = useCommand(api.prelists.decide);
  const confirm = useCommand(api.prelists.decideAsVerified);
  const drop = useCommand(api.prelists.dropFromAgenda);
  const rows = found.data?.rows;
  const offered = outcomesFor(one.unit);
  const field = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => field.current?.focus());
  const box = useRef<HTMLDivElement>(null);
  const saving = useRef(Promise.resolve());
  // Where the focus goes once the list shows what was decided.
  const wanted = useRef<number | null>(null);
  const focusRow = (at: number) => {
    const buttons = box.current?.querySelectorAll<HTMLElement>(".loket-row") ?? [];
    buttons[Math.min(at, buttons.length - 1)]?.focus();
  };
  useEffect(() => {
    if (wanted.current === null) return;
    focusRow(wanted.current);
    wanted.current = null;
  }, [rows]);

  /** The next row has the focus at once: whoever decides faster than the disk loses no key. Saved one after the other. */
  function save(row: Row, decision: Outcome | null, at: number) {
    const last = at + 1 >= (rows?.length ?? 0);
    if (decision !== null && !last) focusRow(at + 1);
    else if (view === "belum") wanted.current = at;
    saving.current = saving.current.then(async () => {
      await decide.run({ deliberationId, entryIds: [row.id], decision });
    });
  }
  async function open(row: Row, at: number, decision?: Outcome) {
    const done = await openDialog(decisionDialog, {
      deliberationId,
      unit: one.unit,
      row,
      ...(decision ? { decision } : {}),
    });
    const next = done && view !== "belum" ? at + 1 : at;
    if (done) wanted.current = next;
    focusRow(next);
  }
  function choose(row: Row, at: number, decision: Outcome) {
    const asks = decisionProblems({ outcome: decision }, row.proposed, one.unit).length > 0;
    if (asks) void open(row, at, decision);
    else save(row, decision, at);
  }
  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains("loket-row")) return;
    if (!canDecide || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...(box.current?.querySelectorAll(".loket-row") ?? [])];
    const at = all.indexOf(target);
    const row = rows?.[at];
    if (!row) return;
    const decision = offered[DECISION_KEYS.indexOf(key.toLowerCase())];
    if (key === "Enter") {
      if (row.proposed === "belum") notice(words.unverified);
      else choose(row, at, row.proposed);
    } else if (key === "Delete" || key === "Backspace") {
      if (row.decision !== null) save(row, null, at);
    } else if (key.toLowerCase() === "n") void open(row, at);
    else if (key.length === 1 && decision) choose(row, at, decision);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  async function onConfirm() {
    const done = await confirm.run({ deliberationId });
    if (done) notice(words.decidedAll(formatNumber(done.decided), formatNumber(done.left)));
  }
  async function onDrop() {
    const done = await drop.run({ deliberationId });
    if (done) notice(words.dropped(formatNumber(done.dropped)));
  }
  const openCount = one.counts.rows - one.counts.decided;
  const last = rows?.at(-1)?.seq;
  return (
    <>
      <Group align="flex-end" justify="space-between">
        <Group align="flex-end">
          <TextInput
            ref={field}
            label={words.search}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTrail([0]);
              setTyped(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label={`${words.rw}/${words.rt}`}
            value={place}
            data={[
              { value: "", label: words.all },
              ...one.places.map((where) => ({
                value: `${where.rw ?? ""}/${where.rt ?? ""}`,
                label: `${where.rw ?? "–"}/${where.rt ?? "–"}`,
              })),
            ]}
            onChange={(event) => {
              setTrail([0]);
              setPlace(event.currentTarget.value);
            }}
          />
        </Group>
        <Group>
          {canFill && openCount > 0 ? (
            <Button variant="default" loading={drop.running} onClick={() => void onDrop()}>
              {words.drop}
            </Button>
          ) : null}
          {canDecide && openCount > 0 ? (
            <Button variant="default" loading={confirm.running} onClick={() => void onConfirm()}>
              {words.asVerified}
            </Button>
          ) : null}
          {canFill ? (
            <Button
              variant="default"
              onClick={() =>
                void openDialog(addDialog, { deliberationId, prelistId: one.prelistId })
              }
            >
              {words.add}
            </Button>
          ) : null}
        </Group>
      </Group>
      <FailureAlert failure={decide.failure ?? confirm.failure ?? drop.failure} />
      {one.counts.rows > 0 ? (
        <div>
          <Text size="sm">
            {canDecide
              ? words.keys
              : one.state === "disiapkan"
                ? words.notStarted
                : words.closed[one.state]}
          </Text>
          {canDecide ? (
            <Text size="sm" c="dimmed">
              {offered
                .map(
                  (outcome, at) =>
                    `${DECISION_KEYS[at]!.toUpperCase()} ${text.prelists.outcomes[outcome]}`,
                )
                .join("  ·  ")}
            </Text>
          ) : null}
        </div>
      ) : null}
      <Sheet flush>
        <div ref={box} onKeyDownCapture={onKeyDown}>
          <DataTable
            label={words.label}
            rows={rows}
            rowKey={(row) => row.id}
            failure={found.failure}
            onRetry={found.refetch}
            onOpen={(row) =>
              canDecide
                ? void open(row, rows!.indexOf(row))
                : goTo("prelists.entry", { prelistId: one.prelistId, entryId: row.id })
            }
            empty={
              one.counts.rows === 0 ? (
                <EmptyState title={words.emptyTitle} body={words.emptyBody} />
              ) : (
                <EmptyState title={words.noneTitle} body={words.noneBody} />
              )
            }
            columns={[
              { id: "name", header: words.name, cell: (row) => row.name ?? "–" },
              { id: "nik", header: words.nik, cell: (row) => row.nik ?? "–" },
              { id: "place", header: words.place, cell: placeOf },
              {
                id: "proposed",
                header: words.proposed,
                cell: (row) => <OutcomeBadge outcome={row.proposed} />,
              },
              {
                id: "decision",
                header: words.decision,
                cell: (row) =>
                  row.decision === null ? "–" : <OutcomeBadge outcome={row.decision} />,
              },
              { id: "note", header: words.note, cell: (row) => <Remarks row={row} /> },
            ]}
            paging={{
              onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
              onNext:
                found.data?.more && last !== undefined
                  ? () => setTrail([...trail, last])
                  : undefined,
              note: found.data
                ? words.total(formatNumber(found.data.total), formatNumber(one.counts.rows))
                : "",
            }}
          />
        </div>
      </Sheet>
    </>
  );
}

function Remarks({ row }: { readonly row: Row }) {
  const text = useText();
  const words = text.round.deliberation.agenda;
  const { votes } = row;
  const lines = [
    row.reason && text.prelists.reasons[row.reason],
    row.note,
    row.proposal && words.proposals[row.proposal],
    row.officer && words.officer(row.officer, row.proposed !== "belum"),
    votes && words.votes(String(votes.for), String(votes.against), String(votes.abstain)),
  ].filter((line) => line !== null && line !== "");
  return lines.length === 0 ? "–" : lines.map((line) => <div key={line}>{line}</div>);
}
