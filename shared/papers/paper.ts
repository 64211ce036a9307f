// A paper is one complete HTML page made by a pure function of its room; preview, print and PDF all show this same page.
import * as z from "zod";
import { Printed } from "./printed.ts";

export const PAPER_SIZES = ["A4", "F4", "Folio"] as const;
export const PaperSize = z.enum(PAPER_SIZES);
export type PaperSize = z.infer<typeof PaperSize>;

/** Width and height in millimetres, portrait. F4 215x330 and Folio 210x330 are both in use (anchors: ux 5.3). */
export const PAPER_MM: Record<PaperSize, readonly [number, number]> = {
  A4: [210, 297],
  F4: [215, 330],
  Folio: [210, 330],
};

export interface PaperSheet {
  /** Also the file name proposed when it is saved: no personal data in it. */
  readonly title: string;
  readonly html: string;
  readonly size: PaperSize;
  readonly landscape?: boolean;
  /**
   * HTML for printToPDF's `footerTemplate` (with `displayHeaderFooter: true`, an empty `headerTemplate` and
   * `preferCSSPageSize: true`): page numbers, because @page margin boxes only exist from Chromium 131 on.
   */
  readonly footer?: string;
}

/** What a call that makes a paper answers: a ticket for the preview. */
export const PaperRef = z.object({
  paperId: z.string(),
  title: z.string(),
  size: PaperSize,
  landscape: z.boolean(),
  /** Of a numbered letter: how often it left the program before; null for every other paper. */
  printed: Printed.nullable().default(null),
});
export type PaperRef = z.infer<typeof PaperRef>;
