// A small file that holds names in parts and the birth date in three columns, nothing else: the hardest case, since namesakes abound.
import { seededRandom } from "../../../shared/values/random.ts";
import type { Made } from "./truth.ts";
import { typo, words, zipf } from "./words.ts";

const GIVEN = words(
  "CARSTEN GERD ROBERT STEFAN RALF JUERGEN GUENTHER KLAUS WOLFGANG MICHAEL THOMAS ANDREAS PETER FRANK UWE BERND HEINZ KARL HANS MANFRED DIETER HELMUT JOACHIM WERNER HORST MARKUS MARTIN OLIVER SVEN TORSTEN ANNA INGE URSULA MARIA HELGA RENATE MONIKA KARIN PETRA SABINE GABRIELE BRIGITTE ELISABETH CHRISTA SUSANNE ANGELIKA ERIKA BARBARA CLAUDIA MARTINA BIRGIT UTE HEIKE ANDREA GISELA CORNELIA BETTINA KERSTIN SILKE ANJA DORIS KATJA ELKE JUTTA WALTRAUD EDELTRAUD HANNELORE",
);
const SURNAME = words(
  "MUELLER SCHMIDT SCHNEIDER FISCHER WEBER MEYER WAGNER BECKER SCHULZ HOFFMANN SCHAEFER KOCH BAUER RICHTER KLEIN WOLF SCHROEDER NEUMANN SCHWARZ ZIMMERMANN BRAUN KRUEGER HOFMANN HARTMANN LANGE SCHMITT WERNER SCHMITZ KRAUSE MEIER LEHMANN SCHMID SCHULZE MAIER KOEHLER HERRMANN KOENIG WALTER MAYER HUBER KAISER FUCHS PETERS LANG SCHOLZ MOELLER WEISS JUNG HAHN SCHUBERT VOGEL FRIEDRICH KELLER GUENTHER FRANK BERGER WINKLER ROTH BECK LORENZ BAUMANN FRANKE ALBRECHT SCHUSTER SIMON LUDWIG BOEHM WINTER KRAUS MARTIN SCHUMACHER KRAEMER VOGT STEIN JAEGER OTTO SOMMER GROSS SEIDEL HEINRICH BRANDT HAAS SCHREIBER GRAF SCHULTE DIETRICH ZIEGLER KUHN KUEHN POHL ENGEL HORN BUSCH BERGMANN THOMAS VOIGT SAUER ARNOLD WOLFF PFEIFFER",
);
// Rarer family names, put together like the real ones, so that the list has a long tail.
const RARE = words(
  "BERG STEIN HOF WALD FELD BACH BUSCH LINDEN EICHEN ROSEN SAND OBER NIEDER ALTEN NEU KIRCH MUEHL BRUNN HAGEN WIESEN",
).flatMap((start) =>
  words("MANN ER MEIER BAUER HAUSEN LER MUELLER HUBER ECKER WALD STEIN HORST RATH KAMP BRINK").map(
    (end) => start + end,
  ),
);
const SURNAMES = [...SURNAME, ...RARE];
export const GERMAN_HEADERS = [
  "id",
  "fname_c1",
  "fname_c2",
  "lname_c1",
  "lname_c2",
  "by",
  "bm",
  "bd",
] as const;

/** `copies` of the `people` stand twice, with one or two mistakes. */
export function makeGerman(options: { seed: number; people: number; copies: number }): Made {
  const random = seededRandom(options.seed);
  const rows: { person: string; cells: (string | null)[] }[] = [];
  for (let n = 0; n < options.people; n++) {
    rows.push({
      person: `p${n}`,
      cells: [
        zipf(random, GIVEN),
        random.chance(0.06) ? zipf(random, GIVEN) : null,
        zipf(random, SURNAMES, 30),
        random.chance(0.02) ? zipf(random, SURNAMES, 30) : null,
        String(random.int(1925, 1999)),
        String(random.int(1, 12)),
        String(random.int(1, 28)),
      ],
    });
  }
  for (const of of random.shuffle(rows.map((_, index) => index)).slice(0, options.copies)) {
    const cells = [...rows[of]!.cells];
    for (
      let left = random.weighted([
        [1, 6],
        [2, 1],
      ] as const);
      left > 0;
      left--
    ) {
      const column = random.pick([0, 0, 2, 2, 4, 5, 6, 1]);
      const value = cells[column];
      if (column === 1)
        cells[1] = value === null ? (random.chance(0.3) ? zipf(random, GIVEN) : null) : null;
      else if (column >= 4) {
        const number = Number(value);
        const limit = column === 4 ? 1999 : column === 5 ? 12 : 28;
        const changed = number + random.pick([-10, -1, 1, 10, 2, -3]);
        cells[column] = String(changed < 1 || changed > limit ? Math.max(1, number - 1) : changed);
      } else cells[column] = typo(random, value!).toUpperCase();
    }
    rows.push({ person: `p${of}`, cells });
  }
  const personOf = new Map<string, string>();
  const cells = random.shuffle(rows).map((row, index) => {
    personOf.set(String(index + 1), row.person);
    return [String(index + 1), ...row.cells];
  });
  return { headers: GERMAN_HEADERS, rows: cells, personOf, lookalikes: new Map() };
}
