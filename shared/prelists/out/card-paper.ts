// Kartu data on paper: every field of one entry in the sender's order, with a box to tick.
import type { Letterhead } from "../../office/letterhead.ts";
import { markup } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet, PaperSize } from "../../papers/paper.ts";
import { formatDate } from "../../values/date.ts";

export interface CardOnPaper {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
    readonly paperSize: PaperSize;
  };
  readonly name: string | null;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string;
    readonly at: string | null;
  }[];
  /** Day of printing, ISO. */
  readonly on: string;
}

export function cardPaper({ office, name, fields, on }: CardOnPaper): PaperSheet {
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Kartu Data</h1>
    <p class="subtitle">${name ?? "Tanpa nama"}</p>
    ${listTable(
      [
        { label: "No.", align: "centre", width: "11mm" },
        { label: "Kolom", width: "55mm" },
        { label: "Isi" },
        { label: "Diketik", align: "centre", width: "20mm" },
      ],
      fields.map(({ label, value, at }, index) => [
        String(index + 1),
        label,
        value,
        at ? "✓" : "☐",
      ]),
    )}`;
  return paperPage({
    title: "Kartu data",
    size: office.paperSize,
    body,
    training: office.training,
    footer: `${office.name}, ${formatDate(on)}`,
  });
}
