// The work queue, home of the desk: what is mine, new, waiting, late; emergencies first.
import { Alert, Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconDeviceFloppy, IconPlus } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { VIEWS, type QueueView } from "../../shared/cases/schemas.ts";
import { isCodeShaped } from "../../shared/referrals/tracking-code.ts";
import { api, useCall } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { formatDateTime } from "../app/format.ts";
import { goTo, useScreenSearch } from "../app/navigation.tsx";
import { useLiked } from "../app/preferences.ts";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { CaseTable, FILTER_MS } from "./case-table.tsx";
import { INTAKE_FORM } from "./draft.ts";
import { VIEW_TONES } from "./tones.ts";

const TILES = [
  "saya",
  "baru",
  "penetapan",
  "terlambat",
  "rujukan",
] as const satisfies readonly QueueView[];

/** An emergency to be ratified, papers asked back, a citizen to be asked again: each has a tile while there is one. */
const WHEN_ANY = [
  "pengesahan",
  "dekat",
  "janji",
  "dikembalikan",
  "tindak_lanjut",
  "surat_habis",
  "ditunda",
] as const satisfies readonly QueueView[];

function viewOf(value: string | undefined): QueueView {
  return VIEWS.find((view) => view === value) ?? "terbuka";
}

function NewCaseButton() {
  const text = useText().cases;
  return (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      rightSection={<KeyHint keys="F2" silent />}
      aria-keyshortcuts="F2"
      onClick={() => goTo("cases.intake")}
    >
      {text.queue.newCase}
    </Button>
  );
}

function DraftOffer() {
  const text = useText().cases;
  const drafts = useCall(api.drafts.list, undefined);
  const draft = drafts.data?.find(({ form }) => form === INTAKE_FORM);
  if (!draft) return null;
  return (
    <Alert color="blue" variant="light" icon={<IconDeviceFloppy aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <span>{text.queue.draft(formatDateTime(draft.savedAt))}</span>
        <Button variant="default" onClick={() => goTo("cases.intake")}>
          {text.queue.continueDraft}
        </Button>
      </Group>
    </Alert>
  );
}

/** The order of the queue, kept for this account on this computer. */
function OwnFirst({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (to: boolean) => void;
}) {
  const words = useText().cases.snooze;
  return (
    <Checkbox
      label={words.ownFirst}
      description={words.ownFirstHint}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

export function QueuePage() {
  const text = useText().cases;
  const [search, change] = useScreenSearch();
  const view = viewOf(search.tampil);
  const typed = search.cari ?? "";
  const [wanted] = useDebouncedValue(typed, FILTER_MS);
  const [ownFirst, setOwnFirst] = useLiked("tugas-saya-dahulu");
  const counts = useCall(api.cases.counts, undefined);
  const filter = useRef<HTMLInputElement>(null);
  useScreenCommand("layar.saring", () => filter.current?.focus());
  const tiles = [
    ...TILES,
    ...WHEN_ANY.filter((id) => id === view || (counts.data?.[id] ?? 0) > 0),
  ].map((id) => ({
    id,
    label: text.queue.views[id],
    count: counts.data?.[id],
    tone: VIEW_TONES[id],
    pressed: id === view,
    onOpen: () => change({ tampil: id === view ? "" : id }),
  }));
  // Kept while a letter is typed: the rows stand until another filter is asked for.
  const table = useMemo(
    () => (
      <Sheet
        flush
        title={text.queue.views[view]}
        actions={view === "saya" ? null : <OwnFirst checked={ownFirst} onChange={setOwnFirst} />}
      >
        <CaseTable
          label={text.queue.views[view]}
          filter={{
            view,
            ...(wanted.trim() === "" ? {} : { text: wanted.trim() }),
            ...(ownFirst && view !== "saya" ? { ownFirst } : {}),
          }}
          empty={
            <EmptyState
              title={text.queue.empty.title}
              body={wanted.trim() === "" ? text.queue.empty.body : text.queue.empty.filtered}
            />
          }
        />
      </Sheet>
    ),
    [text, view, wanted, ownFirst, setOwnFirst],
  );
  return (
    <Page>
      <PageHeader
        title={text.queue.title}
        subtitle={text.queue.subtitle}
        actions={<NewCaseButton />}
      />
      <DraftOffer />
      <Tiles label={text.queue.tilesLabel} tiles={tiles} />
      <TextInput
        ref={filter}
        label={text.queue.filter}
        value={typed}
        maxLength={100}
        maw="32rem"
        rightSection={<KeyHint keys="Ctrl+F" silent />}
        rightSectionWidth={70}
        onChange={(event) => change({ cari: event.currentTarget.value })}
        onKeyDown={(event) => {
          // A slip that is scanned here opens its reply.
          if (event.key === "Enter" && isCodeShaped(typed))
            goTo("referrals.reply", {}, { kode: typed.trim() });
        }}
      />
      {table}
    </Page>
  );
}
