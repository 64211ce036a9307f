// Everything that can be printed as a report: whole papers, the tables of the program and the office's own.
import type { PaperRef, PaperSize } from "../../../shared/papers/paper.ts";
import type { OwnReport, Which } from "../../../shared/reports/tables/contract.ts";
import type { Definition } from "../../../shared/reports/tables/definition.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import {
  REPORT_GROUPS,
  SHIPPED,
  type ReportGroup,
} from "../../../shared/reports/tables/shipped.ts";
import { api } from "../../app/client.ts";
import { currentLanguage, type Text } from "../../text/index.ts";

export interface Laid {
  readonly period: Period;
  readonly size: PaperSize;
  readonly landscape: boolean;
}

const yearOf = ({ from }: Period) => Number(from.slice(0, 4));

/** Papers that are more than one table. */
const WHOLE = {
  rekap: ({ period, ...laid }: Laid) => api.reports.recapPaper({ ...period, ...laid }),
  terlambat: ({ size, landscape }: Laid) => api.reports.overduePaper({ size, landscape }),
  agenda: ({ period, ...laid }: Laid) =>
    api.reports.letterRegister({ year: yearOf(period), ...laid }),
  capaian: ({ period, ...laid }: Laid) =>
    api.reports.outputsPaper({ year: yearOf(period), ...laid }),
} satisfies Record<string, (laid: Laid) => Promise<PaperRef>>;
export type Whole = keyof typeof WHOLE;
export const WHOLE_NAMES = Object.keys(WHOLE) as Whole[];

export type Printout =
  | { readonly kind: "utuh"; readonly id: Whole }
  | {
      readonly kind: "tabel";
      readonly id: string;
      readonly which: Which;
      readonly label: string;
      readonly definition: Definition;
      readonly landscape: boolean;
      readonly own: OwnReport | null;
    };

export interface PrintoutGroup {
  readonly id: "baku" | ReportGroup | "sendiri";
  readonly printouts: readonly Printout[];
}

export function labelOf(one: Printout, text: Text): string {
  return one.kind === "utuh" ? text.reportPapers.whole[one.id].label : one.label;
}

/** Makes the paper of one. */
export function paperOf(one: Printout, laid: Laid): Promise<PaperRef> {
  return one.kind === "utuh"
    ? WHOLE[one.id](laid)
    : api.reports.tablePaper({ which: one.which, ...laid });
}

export function catalogueOf(own: readonly OwnReport[]): PrintoutGroup[] {
  const language = currentLanguage();
  return [
    { id: "baku", printouts: WHOLE_NAMES.map((id) => ({ kind: "utuh", id }) as const) },
    ...REPORT_GROUPS.map((group) => ({
      id: group,
      printouts: SHIPPED.filter((one) => one.group === group).map(
        ({ id, label, definition, landscape }): Printout => ({
          kind: "tabel",
          id,
          which: { kind: "bawaan", id },
          label: label[language],
          definition,
          landscape,
          own: null,
        }),
      ),
    })),
    {
      id: "sendiri",
      printouts: own.map((one): Printout => ({
        kind: "tabel",
        id: one.id,
        which: { kind: "sendiri", id: one.id },
        label: one.name,
        definition: one.definition,
        landscape: one.definition.across !== null || one.definition.measures.length > 6,
        own: one,
      })),
    },
  ];
}
