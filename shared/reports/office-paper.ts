// What every report prints of the office: its head, its name for the village, and who signs.
import type { Role } from "../call.ts";
import { deciderTitle, type OfficeLevel } from "../cases/rules.ts";
import type { Letterhead, Signer } from "../office/letterhead.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { markup, nothing, type Html, type Part } from "../papers/html.ts";
import { signatureRow } from "../papers/signature.ts";
import type { PaperSize } from "../papers/paper.ts";
import { formatDate } from "../values/date.ts";

export interface ReportOffice {
  readonly name: string;
  readonly level: OfficeLevel;
  readonly letterhead: Letterhead;
  readonly signers: readonly Signer[];
  readonly paperSize: PaperSize;
  readonly training: boolean;
}

/** Who made the report, and when. */
export interface MadeBy {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly on: string;
  readonly size: PaperSize;
  /** As it was asked for; undefined: as the paper is usually laid. */
  readonly landscape?: boolean | undefined;
}

/** Letterhead, title and subtitle. */
export function reportHead(office: ReportOffice, title: string, subtitle: string): Html {
  return markup`${letterheadBlock(office.letterhead)}
    <h1>${title}</h1>
    <p class="subtitle">${subtitle}</p>`;
}

/** The head of the office at the left, the maker of the report at the right, kept together. */
export function reportSignatures(office: ReportOffice, made: MadeBy): Html {
  const head = office.signers.find((signer) => signer.active);
  const maker = {
    placeDate: `${office.letterhead.place}, ${formatDate(made.on)}`,
    signer: {
      name: made.name,
      position: made.roles.includes("supervisor") ? "Supervisor" : deciderTitle(office.level),
      onBehalfOf: "",
      rank: "",
      nip: null,
    },
  };
  return signatureRow(head ? [{ above: "Mengetahui,", signer: head }, maker] : [maker]);
}

/** Several facts in one cell, below each other: on an upright sheet. */
export function stacked(...facts: readonly Part[]): Html {
  return markup`${facts
    .filter((fact) => fact !== "" && fact !== null && fact !== undefined)
    .map((fact) => markup`<div>${fact}</div>`)}`;
}

/** A line below a table; nothing when there is nothing to say. */
export function footnote(text: string | null): Html {
  return text === null ? nothing : markup`<p class="footnote">${text}</p>`;
}

export const REPORT_STYLE =
  ".footnote { font-size: 11pt; } .list td.right, .list td.centre { white-space: nowrap; } .two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; align-items: start; } .two > div { break-inside: avoid; }";
