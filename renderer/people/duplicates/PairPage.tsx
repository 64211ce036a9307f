// Two records side by side: same, not the same, later. Decided by one key; the next pair comes by itself.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { BANDS } from "../../../shared/people/linkage/fields.ts";
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
import { DecisionMade } from "./decision-made.tsx";
import { BAND_TONES } from "./band-tones.ts";
import { rememberDecision, type LastDecision } from "./last-decision.ts";
import { mergeDialog } from "./MergeDialog.tsx";
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

  /** The pair after this one in the list that the officer came from. */
  async function next(decision: Pick<LastDecision, "kind" | "mergeId">) {
    rememberDecision({ ...decision, aId, bId, names });
    setNote("");
    const band = BANDS.find((one) => one === search.tingkat);
    const { rows } = await api.people.duplicatePairs({
      ...(band ? { band } : {}),
      state: search.ditunda === "ya" ? "nanti" : "terbuka",
    });
    const same = rows.findIndex((row) => row.a.personId === aId && row.b.personId === bId);
    const row = same < 0 ? rows[0] : (rows[same + 1] ?? rows[0]);
    if (row && !(row.a.personId === aId && row.b.personId === bId))
      goTo("people.pair", { aId: row.a.personId, bId: row.b.personId }, search);
    else goTo("people.duplicates", {}, search);
  }

  async function onDecide(decision: "beda" | "nanti") {
    if (!seen || busy.current) return;
    busy.current = true;
    if (await decide.run({ aId, bId, decision, note })) await next({ kind: decision });
    busy.current = false;
  }

  async function onSame() {
    if (!seen || busy.current) return;
    const merged = await openDialog(mergeDialog, { comparison: seen, note });
    if (merged) await next({ kind: "sama", mergeId: merged.mergeId });
  }

  useLetterKeys({
    S: () => void onSame(),
    B: () => void onDecide("beda"),
    N: () => void onDecide("nanti"),
    C: () => document.getElementById(NOTE)?.focus(),
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
          <Button variant="default" onClick={() => goTo("people.duplicates", {}, search)}>
            {words.pair.back}
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
                  placeholder={words.pair.noteHint}
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
                  aria-keyshortcuts="N"
                  rightSection={<KeyHint keys="N" silent />}
                  onClick={() => void onDecide("nanti")}
                >
                  {words.pair.isLater}
                </Button>
                <Button
                  variant="default"
                  loading={decide.running}
                  aria-keyshortcuts="B"
                  rightSection={<KeyHint keys="B" silent />}
                  onClick={() => void onDecide("beda")}
                >
                  {words.pair.isDifferent}
                </Button>
                <Button
                  aria-keyshortcuts="S"
                  rightSection={<KeyHint keys="S" silent />}
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
