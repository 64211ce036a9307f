// 'prelist ba': deliberations of a list, and their papers as HTML or PDF; the same request is written down as at the window.
import path from "node:path";
import { COPIES, PAPERS } from "../../shared/prelists/deliberation/codes.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { onPaper } from "./report.ts";
import { type Answer, table } from "./say.ts";
import { type CommandLine, needed, type Options, wholeNumber } from "./words.ts";

/** --out names a PDF or HTML file by its ending. @throws WrongUse */
function withOut({ out, ...options }: Options): Options {
  if (out === undefined) return options;
  const ending = path.extname(out).toLowerCase();
  if (ending === ".pdf") return { ...options, pdf: out };
  if (ending === ".html") return { ...options, html: out };
  throw new WrongUse("--out berakhir dengan .pdf atau .html.");
}

function choice<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  option: string,
): T {
  const found = choices.find((one) => one === (value ?? choices[0]));
  if (found === undefined) throw new WrongUse(`${option} salah satu dari: ${choices.join(", ")}.`);
  return found;
}

export async function prelistMinutes({ options }: CommandLine): Promise<Answer> {
  const asked = withOut(options);
  if (asked.list !== undefined) return await listed(asked, asked.list);
  const deliberationId = needed(
    asked.deliberation,
    "musyawarah dengan --deliberation ID, atau daftarnya dengan --list ID",
  );
  if (asked.html === undefined && asked.pdf === undefined)
    throw new WrongUse("Sebutkan --out BERKAS.pdf, --pdf BERKAS atau --html BERKAS.");
  const paper = choice(asked.paper, PAPERS, "--paper");
  const copy = choice(asked.copy, COPIES, "--copy");
  const paperVersion = wholeNumber(asked["paper-version"], "--paper-version");
  const why = needed(asked.why, "keperluan dengan --why");
  return await signedIn(asked, async (seat) => {
    const { prelists } = seat.api;
    const { printId } = await prelists.requestDeliberationPaper({
      deliberationId,
      paper,
      copy,
      rw: asked.rw ?? null,
      rt: asked.rt ?? null,
      why,
      ...(paperVersion === undefined ? {} : { paperVersion }),
    });
    const written = await onPaper(seat, asked, (size) =>
      prelists.deliberationPaper({ printId, ...size }),
    );
    return written!;
  });
}

async function listed(options: Options, prelistId: string): Promise<Answer> {
  const found = await signedIn(options, ({ api }) => api.prelists.deliberations({ prelistId }));
  const rows = found.rows.map((row) => [
    row.title,
    row.heldOn ?? "tanggal belum diisi",
    row.state,
    `${row.decided}/${row.rows} diputuskan`,
    `versi ${row.papers}`,
    row.id,
  ]);
  return {
    facts: found,
    lines: rows.length === 0 ? ["Belum ada musyawarah."] : table(rows),
  };
}
