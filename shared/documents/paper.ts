// A photo or the pages of a PDF on paper, each page as a picture: nothing inside the file can run, and nothing but picture is printed.
import { markup } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import { PAPER_MM, type PaperSheet, type PaperSize } from "../papers/paper.ts";
import { MARGIN_MM } from "../papers/style.ts";

export interface PrintedPicture {
  readonly mime: string;
  readonly base64: string;
}

/** One picture a page, as large as the margins allow. The title, which is also the proposed file name, names nobody. */
export function documentPaper(
  pictures: readonly PrintedPicture[],
  size: PaperSize,
  training: boolean,
): PaperSheet {
  const height = PAPER_MM[size][1] - MARGIN_MM.top - MARGIN_MM.bottom - 2;
  return paperPage({
    title: "Lampiran",
    size,
    training,
    style: `.leaf { height: ${height}mm; display: flex; align-items: center; justify-content: center; break-inside: avoid; } .leaf + .leaf { break-before: page; } .leaf img { max-width: 100%; max-height: 100%; }`,
    body: markup`${pictures.map(
      ({ mime, base64 }) =>
        markup`<div class="leaf"><img alt="Lampiran" src="data:${mime};base64,${base64}" /></div>`,
    )}`,
  });
}
