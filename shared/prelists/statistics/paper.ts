// Statistik prelist on paper: one table for each way of counting, a bar beside each number.
import type { Letterhead } from "../../office/letterhead.ts";
import { markup } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet, PaperSize } from "../../papers/paper.ts";
import { formatDate } from "../../values/date.ts";
import type { Line, Statistic, CountUnit } from "./count.ts";
import { keyWord, STATISTIC_WORDS } from "./words.ts";

export interface StatisticsOnPaper {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
    readonly paperSize: PaperSize;
  };
  readonly list: string;
  readonly unit: CountUnit;
  readonly units: number;
  readonly groups: readonly { readonly of: Statistic; readonly lines: readonly Line[] }[];
  /** Day of counting, ISO. */
  readonly on: string;
}

export function statisticsPaper({
  office,
  list,
  unit,
  units,
  groups,
  on,
}: StatisticsOnPaper): PaperSheet {
  const what = unit === "keluarga" ? "keluarga" : "baris";
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Statistik Prelist</h1>
    <p class="subtitle">${list}, ${units.toLocaleString("id-ID")} ${what}, keadaan ${formatDate(on)}</p>
    ${groups
      .filter(({ lines }) => lines.length > 0)
      .map(({ of, lines }) => {
        const most = Math.max(1, ...lines.map(({ count }) => count ?? 0));
        return markup`<h2>${STATISTIC_WORDS[of]}</h2>${listTable(
          [
            { label: STATISTIC_WORDS[of] },
            { label: "Jumlah", align: "right", width: "28mm" },
            { label: "Grafik", width: "62mm" },
          ],
          lines.map(({ key, count }) => [
            keyWord(of, key),
            count === null ? "kurang dari 5" : count.toLocaleString("id-ID"),
            markup`<svg width="56mm" height="3mm" aria-hidden="true"><rect width="${String(Math.round(((count ?? 0) / most) * 100))}%" height="100%" fill="#555"/></svg>`,
          ]),
        )}`;
      })}`;
  return paperPage({
    title: `Statistik prelist ${on}`,
    size: office.paperSize,
    body,
    training: office.training,
    footer: `${office.name}, ${formatDate(on)}`,
  });
}
