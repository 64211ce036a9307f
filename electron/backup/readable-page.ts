// The page of the emergency export: one HTML file without script or picture, which every browser opens and prints.

export interface ReadablePart {
  readonly id: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly shown: readonly (readonly (string | null)[])[];
  readonly total: number;
}

export interface ReadableHead {
  readonly office: string;
  readonly by: string;
  /** Local time, 'YYYY-MM-DDTHH:MM:SS'. */
  readonly at: string;
  readonly why: string;
}

const text = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const STYLE = `body{font:14px/1.45 system-ui,sans-serif;margin:1.5rem;color:#1a1a1a}h1{font-size:1.4rem;margin:0}
.dibuat{color:#555;margin:.25rem 0 1rem}.awas{border:2px solid #9a3412;padding:.5rem .75rem;margin:0 0 1.25rem}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #bbb;padding:.2rem .4rem;text-align:left;vertical-align:top}th{background:#f1f1f1}
tr:target{background:#fff3c4}@media print{.awas{border-color:#000}}`;

/** The whole page. Texts are escaped; nothing in it runs. */
export function pageOf(head: ReadableHead, parts: readonly ReadablePart[]): string {
  const made = `${head.at.replace("T", " pukul ")} oleh ${head.by}. Alasan: ${head.why}`;
  const table = (part: ReadablePart) => {
    const more =
      part.total > part.shown.length
        ? `<p>Halaman ini memuat ${part.shown.length} baris pertama; seluruh ${part.total} baris ada di ${part.id}.xlsx dan ${part.id}.csv.</p>`
        : "";
    const row = (cells: readonly (string | null)[], tag: "td" | "th") =>
      `<tr>${cells.map((cell) => `<${tag}>${text(cell ?? "")}</${tag}>`).join("")}</tr>`;
    return `<h2 id="${part.id}">${text(part.title)} (${part.total})</h2>${more}<table><thead>${row(part.headers, "th")}</thead><tbody>${part.shown.map((cells) => row(cells, "td")).join("\n")}</tbody></table>`;
  };
  const links = parts.map((p) => `<a href="#${p.id}">${text(p.title)}</a>`).join(" | ");
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(head.office)}: salinan terbaca</title><style>${STYLE}</style></head><body><h1>${text(head.office)}</h1><p class="dibuat">Dibuat ${text(made)}</p><p class="awas">Salinan ini tidak terenkripsi dan memuat data pribadi. Simpan di tempat terkunci dan hapus setelah tidak diperlukan.</p><p>${links}</p>${parts.map(table).join("\n")}</body></html>`;
}
