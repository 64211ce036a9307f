// The list for the deliberation, the notice board or an RT/RW: what is to be talked about, or what was decided; official or public.
import { markup, nothing } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { formatDayAndDate } from "../../values/date.ts";
import {
  annexTable,
  DELIBERATION_STYLE,
  headsOf,
  number,
  objectionBox,
  onlyPlace,
  placeAndDate,
  registryTitle,
  signatureOf,
  signed,
  unitOf,
  versionMark,
  villageLine,
  type DeliberationPaper,
} from "./paper-parts.ts";

/** Numbers run within the paper, so that a list of one RT begins with 1. */
export function deliberationListPaper(paper: DeliberationPaper): PaperSheet {
  const { office, head, rows, copy, paperVersion } = paper;
  const decided = paperVersion > 0;
  const open = copy === "publik";
  const title = `${open ? "Pengumuman " : "Daftar "}${decided ? `Hasil ${head.title}` : `Bahan ${head.title}`}`;
  const where = [
    `${villageLine(head)}${onlyPlace(paper)}`,
    ...(head.heldOn === null ? [] : [formatDayAndDate(head.heldOn)]),
  ].join(", ");
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>${title}</h1>
    <h1>${registryTitle(head)}</h1>
    <p class="under">
      ${where}<br />${number(rows.length)} ${unitOf(head)}${
        open
          ? nothing
          : ". SALINAN RESMI: memuat data pribadi, tidak untuk ditempel atau disebarkan."
      }
    </p>
    ${annexTable(rows, copy)}
    ${open && objectionBox(paper)}
    ${signed(
      headsOf(head).map((one) => signatureOf(office, one)),
      placeAndDate(office, decided ? head.heldOn : null),
    )}`;
  return paperPage({
    title: `${title}${onlyPlace(paper)}${open ? "" : " salinan resmi"}`,
    size: paper.size,
    body,
    training: office.training,
    footer: `${open ? "Salinan publik" : "Salinan resmi"}, ${versionMark(paper)}`,
    style: DELIBERATION_STYLE,
  });
}
