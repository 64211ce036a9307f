// Rekap of a deliberation: the numbers of the minutes, and the same numbers by RT and RW; every sum is counted from the annex.
import { markup, type Part } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable, type ListColumn } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { formatDayAndDate } from "../../values/date.ts";
import type { AnnexRow } from "./content.ts";
import { sumTable } from "./minutes-paper.ts";
import {
  DELIBERATION_STYLE,
  headsOf,
  number,
  placeAndDate,
  registryTitle,
  signatureOf,
  signed,
  unitOf,
  versionMark,
  villageLine,
  type DeliberationPaper,
} from "./paper-parts.ts";
import { countDecisions, headingsOf, publicWord, summarize } from "./summary.ts";

/** The heading that a decision is counted under. */
function headingOf(profile: string): (row: AnnexRow) => string {
  const labels = new Map(
    headingsOf(profile).flatMap(({ lines }) =>
      lines.flatMap(({ label, outcomes }) => outcomes.map((one) => [one, label] as const)),
    ),
  );
  return ({ decision }) => (decision === null ? "" : labels.get(decision)!);
}

/** Rows by RW and RT, columns by heading; only headings that occur. */
export function recapByPlace(
  rows: readonly AnnexRow[],
  headings: readonly string[],
  of: (row: AnnexRow) => string,
): { readonly places: readonly (readonly [string, ...number[]])[]; readonly sums: number[] } {
  const places = new Map<string, number[]>();
  const sums = headings.map(() => 0);
  for (const row of rows) {
    const place = `${row.rw ?? "-"}/${row.rt ?? "-"}`;
    const at = headings.indexOf(of(row));
    if (!places.has(place))
      places.set(
        place,
        headings.map(() => 0),
      );
    places.get(place)![at]! += 1;
    sums[at]! += 1;
  }
  const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, "id", { numeric: true }));
  return { places: sorted.map(([place, counts]) => [place, ...counts] as const), sums };
}

export function recapPaper(paper: DeliberationPaper): PaperSheet {
  const { office, head, rows, copy } = paper;
  const open = copy === "publik";
  const of = open
    ? (row: AnnexRow) => publicWord(row.decision ?? row.proposed)
    : headingOf(head.list.profile);
  const occurring = open
    ? [...new Set(rows.map(of))].sort()
    : summarize(countDecisions(rows), head.list.profile).groups.flatMap(({ lines }) =>
        lines.map(({ label }) => label),
      );
  const { places, sums } = recapByPlace(rows, occurring, of);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const columns: ListColumn[] = [
    { label: "RW/RT", align: "centre", width: "24mm" },
    ...occurring.map((label): ListColumn => ({ label, align: "right" })),
    { label: "Jumlah", align: "right", width: "24mm" },
  ];
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Rekap Hasil ${head.title}</h1>
    <h1>${registryTitle(head)}</h1>
    <p class="under">${villageLine(head)}${head.heldOn !== null && `, ${formatDayAndDate(head.heldOn)}`}</p>
    ${sumTable(paper)}
    <h2>Menurut RW dan RT (${unitOf(head)})</h2>
    <div class="places">${listTable(
      columns,
      places.map(([place, ...counts]): Part[] => [
        place,
        ...counts.map(number),
        number(total(counts)),
      ]),
      { total: ["Jumlah", ...sums.map(number), number(total(sums))] },
    )}</div>
    ${signed(
      headsOf(head).map((one) => signatureOf(office, one)),
      placeAndDate(office, head.heldOn),
    )}`;
  return paperPage({
    title:
      `Rekap ${head.title.toLowerCase()} ${head.heldOn ?? ""}${open ? " salinan publik" : ""}`.trim(),
    size: paper.size,
    landscape: true,
    body,
    training: office.training,
    footer: `Rekap, ${versionMark(paper)}`,
    // Headings are single words: a broken one could not be read.
    style: `${DELIBERATION_STYLE}
.places th { overflow-wrap: normal; padding: 0.8mm 1mm; }
`,
  });
}
