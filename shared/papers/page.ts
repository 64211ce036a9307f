// The complete HTML page around the body of a paper.
import { markup, Html, nothing } from "./html.ts";
import type { PaperSheet, PaperSize } from "./paper.ts";
import { MARGIN_MM, paperStyle } from "./style.ts";

/** Printed over every paper of a training office. */
export const TRAINING_MARK = "MODE LATIHAN - TIDAK BERLAKU";

export interface PageInput {
  /** Also the proposed file name: no personal data in it. */
  readonly title: string;
  readonly size: PaperSize;
  readonly landscape?: boolean;
  readonly body: Html;
  /** True in a training office: every page carries TRAINING_MARK. */
  readonly training: boolean;
  /** Text at the left of the page number, such as a registration number. `false` prints no footer at all. */
  readonly footer?: string | false;
  /** Rules of this one paper, added to the common style sheet. Constant text of the room, never data. */
  readonly style?: string;
}

// The page may load nothing and run nothing, wherever it is opened; pictures are data URLs.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function footerTemplate(left: string, training: boolean): Html {
  const style = `width:100%;margin:0 ${MARGIN_MM.right}mm 0 ${MARGIN_MM.left}mm;display:flex;justify-content:space-between;font:11pt Arial,'Liberation Sans',sans-serif;color:#000`;
  const words = [left, training ? TRAINING_MARK : ""].filter((word) => word !== "").join(" - ");
  return markup`<div style="${style}">
    <span style="min-width:0;overflow-wrap:anywhere">${words === "" ? nothing : words}</span
    ><span style="white-space:nowrap;padding-left:5mm">Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span>
  </div>`;
}

/** Finishes a paper. The result holds no script and no reference to anything outside itself. */
export function paperPage({
  title,
  size,
  landscape = false,
  body,
  training,
  footer = "",
  style = "",
}: PageInput): PaperSheet {
  const page = markup`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        <style>
          ${new Html(paperStyle(size, landscape) + style)}
        </style>
      </head>
      <body>
        ${training && markup`<div class="training"><span>${TRAINING_MARK}</span></div>`}${body}
      </body>
    </html>`;
  return {
    title,
    html: page.markup,
    size,
    landscape,
    ...(footer === false ? {} : { footer: footerTemplate(footer, training).markup }),
  };
}
