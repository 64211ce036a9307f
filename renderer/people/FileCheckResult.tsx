// What a check found: counts of each band, what was passed over, a warning when the list itself looks wrong, then the pairs.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { SHOWN_PAIRS } from "../../shared/people/file-check/contract.ts";
import { BANDS, type Band } from "../../shared/people/linkage/fields.ts";
import { formatNumber } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Tiles } from "../ui/tiles.tsx";
import { BAND_TONES } from "./duplicates/band-tones.ts";
import { FileCheckPairs } from "./FileCheckPairs.tsx";
import type { AgainstKind, Checked } from "./file-check-state.ts";

export interface FileCheckResultProps {
  readonly result: Checked;
  readonly kind: AgainstKind;
  readonly onExport: () => void;
  readonly busy: boolean;
  /** How saving the pairs goes: beside the button that asked for it. */
  readonly children: ReactNode;
}

export function FileCheckResult({ result, kind, onExport, busy, children }: FileCheckResultProps) {
  const { fileCheck: words, duplicates } = useText().people;
  const [only, setOnly] = useState<Band>();
  const total = BANDS.reduce((sum, band) => sum + (result.counts[band] ?? 0), 0);
  const shown = result.pairs.filter((pair) => only === undefined || pair.band === only);
  return (
    <>
      {result.lookingDuplicate * 2 > result.list.used ? (
        <Alert
          color="yellow"
          variant="light"
          role="status"
          icon={<IconAlertTriangle aria-hidden />}
          title={kind === "sendiri" ? words.manyTitle : words.manyAgainst}
        >
          {words.manyBody(formatNumber(result.lookingDuplicate), formatNumber(result.list.used))}
        </Alert>
      ) : null}
      <Sheet
        title={words.resultTitle}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={busy || total === 0}
            onClick={onExport}
          >
            {words.export}
          </Button>
        }
      >
        <Stack gap="sm">
          <Tiles
            label={words.bandsLabel}
            tiles={BANDS.map((band) => ({
              id: band,
              label: duplicates.bands[band],
              count: result.counts[band] ?? 0,
              tone: BAND_TONES[band],
              pressed: only === band,
              onOpen: () => setOnly(only === band ? undefined : band),
            }))}
          />
          {children}
          <Facts result={result} />
          {total > result.pairs.length ? (
            <Text c="dimmed">{words.shownOnly(formatNumber(SHOWN_PAIRS))}</Text>
          ) : null}
        </Stack>
      </Sheet>
      {shown.length > 0 ? (
        <FileCheckPairs key={only ?? "semua"} pairs={shown} />
      ) : (
        <Sheet>
          <EmptyState title={words.none} body={words.noneBody} />
        </Sheet>
      )}
    </>
  );
}

function Facts({ result }: { readonly result: Checked }) {
  const words = useText().people.fileCheck;
  const { list, against } = result;
  const n = formatNumber;
  const lines = [
    words.rows(n(list.rows), n(list.used)),
    ...(against ? [words.rowsOther(n(against.rows), n(against.used))] : []),
    ...(result.registered === null ? [] : [words.registered(n(result.registered))]),
    ...[list, ...(against ? [against] : [])].flatMap((file) => [
      file.refusedRows > 0
        ? words.refused(
            n(file.refusedRows),
            file.refused.join(", ") + (file.refusedRows > file.refused.length ? ", …" : ""),
          )
        : "",
      file.nameless > 0 ? words.nameless(n(file.nameless)) : "",
      file.wrongDates > 0 ? words.wrongDates(n(file.wrongDates)) : "",
      file.wrongNumbers > 0 ? words.wrongNumbers(n(file.wrongNumbers)) : "",
      file.repeatedIds > 0 ? words.repeatedIds(n(file.repeatedIds)) : "",
    ]),
  ].filter((line) => line !== "");
  return (
    <Group gap={0} style={{ flexDirection: "column", alignItems: "flex-start" }}>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Group>
  );
}
