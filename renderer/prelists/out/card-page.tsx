// The record card: the fields of one entry one below the other, copied with a key and ticked off as they are typed elsewhere.
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { api, useCall, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useScreenParams, useScreenSearch } from "../../app/navigation.tsx";
import { openPaper } from "../../app/paper-preview.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ListTabs } from "../list-tabs.tsx";
import { useCopy } from "./use-copy.ts";

export function CardPage() {
  const words = useText().round.out.card;
  const { prelistId } = useScreenParams<"prelistId">();
  const [search, change] = useScreenSearch();
  const found = useCall(
    api.prelists.card,
    { prelistId, entryId: search.baris || null },
    { keepPrevious: true },
  );
  const tick = useCommand(api.prelists.tickCard);
  const print = useCommand(api.prelists.cardPaper);
  const clip = useCopy();
  const rows = useRef<(HTMLButtonElement | null)[]>([]);
  const card = found.data;
  async function onPrint() {
    if (!card) return;
    const paper = await print.run({ prelistId, entryId: card.entryId });
    if (paper) await openPaper(paper);
  }
  useScreenCommand("layar.cetak", () => void onPrint());
  async function onTick(at: number, ticked: boolean) {
    const field = card?.fields[at];
    if (!card || !field || (field.at !== null) === ticked) return;
    if (await tick.run({ prelistId, entryId: card.entryId, column: field.key, ticked }))
      void found.refetch();
  }
  function onCopy(at: number) {
    const field = card?.fields[at];
    if (!field) return;
    void clip.copy(field.label, field.value);
    rows.current[at + 1]?.focus();
    void onTick(at, true);
  }
  function onKey(event: KeyboardEvent, at: number) {
    const copies = event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey);
    if (copies) onCopy(at);
    else if (event.key === "ArrowDown") rows.current[at + 1]?.focus();
    else if (event.key === "ArrowUp") rows.current[at - 1]?.focus();
    else if (event.key === " ") void onTick(at, false);
    else return;
    event.preventDefault();
  }
  const typed = card?.fields.filter((field) => field.at !== null).length ?? 0;
  return (
    <Page>
      <PageHeader
        title={card ? (card.name ?? words.nameless) : words.title}
        badge={
          card && typed === card.fields.length ? (
            <Badge color="green">{words.whole}</Badge>
          ) : undefined
        }
        subtitle={
          card ? words.progress(formatNumber(card.done), formatNumber(card.total)) : undefined
        }
        actions={
          <>
            <Button
              variant="default"
              disabled={!card?.before}
              onClick={() => change({ baris: card?.before ?? "" })}
            >
              {words.before}
            </Button>
            <Button
              variant="default"
              disabled={!card?.after}
              onClick={() => change({ baris: card?.after ?? "" })}
            >
              {words.after}
            </Button>
            <Button variant="default" disabled={!card} onClick={() => void onPrint()}>
              {words.print}
            </Button>
          </>
        }
      />
      <ListTabs />
      <FailureAlert failure={found.failure ?? tick.failure ?? print.failure ?? clip.failure} />
      <Text role="status" c="dimmed">
        {clip.held ? words.copied(clip.held) : clip.cleared ? words.cleared : words.hint}
      </Text>
      <Sheet flush>
        {card?.fields.map((field, at) => (
          <button
            key={field.key}
            ref={(element) => {
              rows.current[at] = element;
            }}
            type="button"
            className="loket-row"
            style={{
              display: "grid",
              gridTemplateColumns: "14rem 1fr auto",
              gap: "1rem",
              width: "100%",
              padding: "0.5rem 1rem",
              textAlign: "left",
            }}
            onClick={() => onCopy(at)}
            onKeyDown={(event) => onKey(event, at)}
          >
            <Text component="span" c="dimmed">
              {field.label}
            </Text>
            <Text
              component="span"
              style={{ fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" }}
            >
              {field.value}
            </Text>
            {field.at ? (
              <Group component="span" gap={4} wrap="nowrap">
                <IconCheck size={16} aria-hidden />
                <Text component="span" size="sm" c="dimmed">
                  {words.typed(field.by ?? "-", formatDateTime(field.at))}
                </Text>
              </Group>
            ) : (
              <span />
            )}
          </button>
        ))}
      </Sheet>
    </Page>
  );
}
