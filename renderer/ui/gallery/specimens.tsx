// Every widget of renderer/ui in every state it knows. A test wants each exported widget here, and compares how it looks.
import { Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { DeskFailure } from "../../app/failure.ts";
import { Bar } from "../bar.tsx";
import { DataTable } from "../data-table.tsx";
import type { Column, DataTableProps } from "../data-table.tsx";
import { DateField } from "../date-field.tsx";
import { DialogActions } from "../dialog-actions.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Facts } from "../facts.tsx";
import { FailureAlert } from "../failure-alert.tsx";
import { FieldGrid, FieldSection } from "../fields.tsx";
import { KeyHint } from "../key-hint.tsx";
import { MaskedText } from "../masked-text.tsx";
import { PageHeader } from "../page-header.tsx";
import { Page } from "../page.tsx";
import { SaveBar } from "../save-bar.tsx";
import { Sheet } from "../sheet.tsx";
import { StateBadge, ToneShape } from "../state-badge.tsx";
import { TaskProgress } from "../task-progress.tsx";
import { Tiles } from "../tiles.tsx";
import { Timeline } from "../timeline.tsx";
import { TONES } from "../tokens.ts";
import type { Tone } from "../tokens.ts";
import { Waiting } from "../waiting.tsx";
import { EVENTS, HEADS, ROWS, TONE_WORDS, WORDS } from "./words.ts";

/** Widget -> state -> how it is drawn; the plain state has no name. */
export type Specimens = Readonly<Record<string, Readonly<Record<string, ReactNode>>>>;

const still = () => undefined;
const tones = Object.keys(TONES) as Tone[];
type Row = (typeof ROWS)[number];

const columns: readonly Column<Row>[] = [
  { id: "number", header: HEADS.number, cell: (row) => row.number, sortable: true },
  { id: "name", header: HEADS.name, cell: (row) => row.name, sortable: true },
  {
    id: "state",
    header: HEADS.state,
    cell: (row) => <StateBadge tone={row.tone}>{row.word}</StateBadge>,
  },
  { id: "days", header: HEADS.days, cell: (row) => row.days, align: "right" },
];

function table(more: Partial<DataTableProps<Row>>) {
  return (
    <Sheet title={WORDS.heading} flush>
      <DataTable
        label={WORDS.heading}
        columns={columns}
        rows={ROWS}
        rowKey={(row) => row.id}
        empty={<EmptyState title={WORDS.nothing} body={WORDS.nothingBody} />}
        {...more}
      />
    </Sheet>
  );
}

function tiles(count: number, more: object = {}) {
  return (
    <Tiles
      label={WORDS.heading}
      tiles={Array.from({ length: count }, (_, at) => {
        const tone = tones[at % tones.length] ?? "new";
        return { id: String(at), label: TONE_WORDS[tone], count: at * 37, tone, ...more };
      })}
    />
  );
}

export const WIDGETS: Specimens = {
  StateBadge: Object.fromEntries([
    ...tones.map((tone) => [
      tone,
      <StateBadge key={tone} tone={tone}>
        {TONE_WORDS[tone]}
      </StateBadge>,
    ]),
    [
      "wraps",
      <div key="wraps" className="loket-table" style={{ width: "12rem" }}>
        <StateBadge tone="danger" wraps>
          {WORDS.long}
        </StateBadge>
      </div>,
    ],
  ]),
  ToneShape: Object.fromEntries(tones.map((tone) => [tone, <ToneShape key={tone} tone={tone} />])),
  Bar: Object.fromEntries(
    [0, 1, 40, 100].map((part) => [
      `${part} %`,
      <div key={part} style={{ width: "12rem" }}>
        <Bar part={part} whole={100}>
          {part}
        </Bar>
      </div>,
    ]),
  ),
  KeyHint: {
    one: <KeyHint keys="F2" />,
    chord: <KeyHint keys="Ctrl+Shift+K" />,
    arrows: <KeyHint keys="ArrowUp" silent />,
  },
  PageHeader: {
    plain: <PageHeader title={WORDS.title} />,
    full: (
      <PageHeader
        title={WORDS.title}
        subtitle={WORDS.subtitle}
        badge={<StateBadge tone="new">{TONE_WORDS.new}</StateBadge>}
        actions={
          <>
            <Button variant="default">{WORDS.open}</Button>
            <Button>{WORDS.save}</Button>
          </>
        }
      />
    ),
  },
  Page: {
    "": (
      <Page>
        <PageHeader title={WORDS.title} />
        <Sheet>{WORDS.paragraph}</Sheet>
      </Page>
    ),
    wide: (
      <Page wide>
        <Sheet>{WORDS.paragraph}</Sheet>
      </Page>
    ),
  },
  Sheet: {
    titled: (
      <Sheet
        title={WORDS.heading}
        actions={
          <Button variant="default" size="compact-sm">
            {WORDS.open}
          </Button>
        }
      >
        {WORDS.paragraph}
      </Sheet>
    ),
    plain: <Sheet>{WORDS.paragraph}</Sheet>,
  },
  Facts: {
    list: (
      <Facts
        facts={[
          {
            term: WORDS.name,
            value: WORDS.value,
            action: <Button size="compact-sm">{WORDS.open}</Button>,
          },
          { term: WORDS.born, value: "" },
        ]}
      />
    ),
    columns: (
      <Facts
        columns={3}
        facts={[
          { term: WORDS.name, value: WORDS.value },
          { term: WORDS.nik, value: WORDS.masked },
          { term: WORDS.born, value: null },
        ]}
      />
    ),
  },
  FieldSection: {
    "": (
      <FieldSection legend={WORDS.legend} hint={WORDS.nameHint}>
        <TextInput label={WORDS.name} value={WORDS.value} onChange={still} />
      </FieldSection>
    ),
  },
  FieldGrid: {
    three: (
      <FieldGrid columns={3}>
        <TextInput label={WORDS.name} value="" onChange={still} />
        <TextInput label={WORDS.village} value="" onChange={still} />
        <TextInput label={WORDS.nik} value="" onChange={still} />
      </FieldGrid>
    ),
  },
  DateField: {
    filled: <DateField label={WORDS.born} value="1975-08-17" onChange={still} />,
    wrong: <DateField label={WORDS.born} value="" error={WORDS.nameWrong} onChange={still} />,
  },
  MaskedText: {
    covered: (
      <MaskedText masked={WORDS.masked} label={WORDS.nik} reveal={async () => WORDS.whole} />
    ),
  },
  Tiles: {
    few: tiles(3),
    many: tiles(8, { onOpen: still }),
    pressed: tiles(2, { onOpen: still, pressed: true }),
    waiting: tiles(2, { count: undefined }),
  },
  Timeline: { "": <Timeline label={WORDS.heading} entries={EVENTS} /> },
  DataTable: {
    opens: table({
      onOpen: still,
      sorting: { by: "number", direction: "naik", onSort: still },
      paging: { page: 2, pageSize: 3, total: 1024, onPage: still },
    }),
    ticked: table({
      onOpen: still,
      selection: { keys: new Set(["2"]), onChange: still, rowLabel: (key) => key },
      rowActions: () => (
        <Button variant="default" size="compact-sm">
          {WORDS.open}
        </Button>
      ),
      rowActionsLabel: WORDS.open,
    }),
    empty: table({ rows: [] }),
    loading: table({ rows: undefined }),
    failed: table({ failure: new DeskFailure("disk_penuh"), onRetry: still }),
  },
  EmptyState: {
    "": (
      <EmptyState
        title={WORDS.nothing}
        body={WORDS.nothingBody}
        action={<Button>{WORDS.save}</Button>}
      />
    ),
  },
  ErrorSummary: {
    problems: <ErrorSummary problems={[{ field: "galeri-nama", message: WORDS.nameWrong }]} />,
    failure: <ErrorSummary problems={[]} failure={new DeskFailure("disk_penuh")} />,
  },
  FailureAlert: {
    "": <FailureAlert failure={new DeskFailure("disk_penuh")} onRetry={still} />,
  },
  TaskProgress: {
    known: <TaskProgress label={WORDS.work} done={420} total={1000} onCancel={still} />,
    uncancellable: <TaskProgress label={WORDS.work} done={1000} total={1000} />,
  },
  SaveBar: {
    "": (
      <Page>
        <SaveBar label={WORDS.save} note={WORDS.note} onSave={still} onCancel={still} />
      </Page>
    ),
    saving: (
      <Page>
        <SaveBar label={WORDS.save} onSave={still} disabled />
      </Page>
    ),
  },
  DialogActions: {
    "": <DialogActions label={WORDS.save} saving={false} onSave={still} onCancel={still} />,
  },
  Waiting: { "": <Waiting /> },
};
