// Two records side by side: same, not the same, later. Decided by one key; the next pair comes by itself.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { api, useCall, useCommand } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatNumber } from "../../app/format.ts";
import { goTo, useScreenParams, useScreenSearch } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { BAND_TONES } from "./band-tones.ts";
import { DecisionMade } from "./decision-made.tsx";
import { rememberDecision, type LastDecision } from "./last-decision.ts";
import { mergeDialog } from "./MergeDialog.tsx";
import { nextPair, placeOf } from "./next-pair.ts";
import { PairTable } from "./pair-table.tsx";
import { useLetterKeys } from "./use-letter-keys.ts";

const NOTE = "ganda-catatan";

export function PairPage() {
  const text = useText().people;
  const words = text.duplicates;
  const { aId, bId } = useScreenParams<"aId" | "bId">();
  const [search] = useScreenSearch();
  const [note, setNote] = useState("");
  const compared = useCall(api.people.compare, { aId, bId });
  const state = useCall(api.people.duplicateState, {});
  const decide = useCommand(api.people.decideDuplicate);
  const busy = useRef(false);
  const seen = compared.data;
  const names = seen ? `${seen.a.person.name} – ${seen.b.person.name}` : "";

  // Opened from the cleaning list: one pair is decided, and the officer goes on cleaning.
  const cleans = search.dari === "pembersihan";
  const back = () =>
    cleans
      ? goTo("people.cleaning", {}, { jenis: search.jenis ?? "" })
      : goTo("people.duplicates", {}, search);

  /** Remembers the decision and opens the pair that followed this one in the list. */
  async function goOn(decision: Pick<LastDecision, "kind" | "mergeId">, place: number) {
    rememberDecision({ ...decision, aId, bId, names });
    setNote("");
    if (cleans) return back();
    const pair = await nextPair(search, { aId, bId }, place);
    if (pair) goTo("people.pair", pair, search);
    else back();
  }

  async function onDecide(decision: "beda" | "nanti") {
    if (!seen || busy.current) return;
    busy.current = true;
    const place = await placeOf(search, { aId, bId });
    if (await decide.run({ aId, bId, decision, note })) await goOn({ kind: decision }, place);
    busy.current = false;
  }

  async function onSame() {
    if (!seen || busy.current) return;
    const place = await placeOf(search, { aId, bId });
    const merged = await openDialog(mergeDialog, { comparison: seen, note });
    if (merged) await goOn({ kind: "sama", mergeId: merged.mergeId }, place);
  }

  const { keys } = words.pair;
  useLetterKeys({
    [keys.same]: () => void onSame(),
    [keys.different]: () => void onDecide("beda"),
    [keys.later]: () => void onDecide("nanti"),
    [keys.note]: () => document.getElementById(NOTE)?.focus(),
  });

  const reasons = seen?.likeness?.reasons ?? [];
  const warning = reasons.includes("mungkin_kembar")
    ? words.pair.twins
    : reasons.includes("mungkin_orang_tua_anak")
      ? words.pair.parent
      : reasons.includes("lahir_beda")
        ? words.pair.namesakes
        : undefined;
  const mergedAway = seen?.a.person.mergedInto ?? seen?.b.person.mergedInto;
  return (
    <Page wide>
      <PageHeader
        title={words.pair.title}
        subtitle={
          state.data?.run
            ? words.progress(formatNumber(state.data.decided), formatNumber(state.data.total))
            : undefined
        }
        badge={
          seen?.likeness ? (
            <StateBadge tone={BAND_TONES[seen.likeness.band]}>
              {words.bandsHelp[seen.likeness.band]}
            </StateBadge>
          ) : null
        }
        actions={
          <Button variant="default" onClick={back}>
            {cleans ? words.pair.backToCleaning : words.pair.back}
          </Button>
        }
      />
      <DecisionMade />
      <FailureAlert failure={compared.failure ?? decide.failure} onRetry={compared.refetch} />
      {seen ? (
        <>
          {reasons.length > 0 || warning ? (
            <Stack gap={2}>
              {reasons.length > 0 ? <Text fw={600}>{words.reasons(reasons)}</Text> : null}
              {warning ? <StateBadge tone="warning">{warning}</StateBadge> : null}
            </Stack>
          ) : null}
          {mergedAway ? <Text fw={600}>{words.mergedPerson(mergedAway.name)}</Text> : null}
          <Sheet flush>
            <PairTable comparison={seen} />
          </Sheet>
          {mergedAway ? null : (
            <div className="loket-savebar">
              <Group gap="sm" wrap="wrap" style={{ flex: 1 }}>
                <TextInput
                  id={NOTE}
                  aria-label={words.pair.note}
                  aria-keyshortcuts={keys.note}
                  placeholder={words.pair.noteHint}
                  rightSection={<KeyHint keys={keys.note} silent />}
                  maxLength={300}
                  style={{ flex: "1 1 12rem" }}
                  value={note}
                  onChange={(event) => setNote(event.currentTarget.value)}
                  onKeyDown={(event) => {
                    // Out of the note, so that the letters decide again.
                    if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
                  }}
                />
                <Button
                  variant="default"
                  loading={decide.running}
                  aria-keyshortcuts={keys.later}
                  rightSection={<KeyHint keys={keys.later} silent />}
                  onClick={() => void onDecide("nanti")}
                >
                  {words.pair.isLater}
                </Button>
                <Button
                  variant="default"
                  loading={decide.running}
                  aria-keyshortcuts={keys.different}
                  rightSection={<KeyHint keys={keys.different} silent />}
                  onClick={() => void onDecide("beda")}
                >
                  {words.pair.isDifferent}
                </Button>
                <Button
                  aria-keyshortcuts={keys.same}
                  rightSection={<KeyHint keys={keys.same} silent />}
                  onClick={() => void onSame()}
                >
                  {words.pair.isSame}
                </Button>
              </Group>
            </div>
          )}
        </>
      ) : null}
    </Page>
  );
}
