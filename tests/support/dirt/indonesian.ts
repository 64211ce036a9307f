// A register as offices keep it: clean people, written down again by other hands with the dirt of field notes 4. Seeded.
import { addDays } from "../../../shared/values/date.ts";
import { seededRandom, type Random } from "../../../shared/values/random.ts";
import { NAMES_ONE, type NameList } from "./names-one.ts";
import { respell } from "./respell.ts";
import { makePopulation, type Person } from "./population.ts";
import type { Made } from "./truth.ts";
import { digitSlip, typo } from "./words.ts";

export const HEADERS = [
  "id",
  "nik",
  "no_kk",
  "nama",
  "tempat_lahir",
  "tanggal_lahir",
  "jenis_kelamin",
  "ibu_kandung",
  "no_hp",
  "alamat",
  "rt",
  "rw",
  "desa",
] as const;

/** Shares of the second records that carry each mistake; stated beside the figures. */
export const RATES = {
  "nama: ejaan lama atau singkatan": 0.3,
  "nama: salah ketik": 0.12,
  "nama: gelar atau sapaan": 0.1,
  "nama: satu kata hilang": 0.06,
  "nama: bin/binti atau alias ditambah": 0.04,
  "nama: urutan kata terbalik": 0.02,
  "nik: kosong": 0.15,
  "nik: satu angka beda atau tertukar": 0.08,
  "nik: lain sama sekali (NIK ganda)": 0.02,
  "nik: rusak oleh lembar kerja (angka terakhir 0)": 0.01,
  "nik: berisi No KK": 0.005,
  "kk: kosong": 0.15,
  "kk: lain (pindah, pisah, baru)": 0.15,
  "kk: satu angka beda": 0.03,
  "lahir: hari dan bulan tertukar": 0.04,
  "lahir: satu angka beda": 0.03,
  "lahir: 1 Januari tahun yang sama": 0.03,
  "lahir: tahun beda satu": 0.02,
  "lahir: kosong": 0.03,
  "ibu: kosong": 0.2,
  "ibu: ejaan lain atau salah ketik": 0.25,
  "kelamin: kosong": 0.03,
  "kelamin: salah": 0.01,
  "pindah alamat seluruhnya": 0.12,
  "alamat: ditulis lain": 0.4,
  "tempat lahir: kosong": 0.06,
  "hp: kosong atau lain": 0.5,
} as const;
type Mistake = keyof typeof RATES;

export interface RegisterOptions {
  readonly seed: number;
  readonly people: number;
  /** Share of the people who stand in the register more than once. */
  readonly twice?: number;
  readonly names?: NameList;
}

/** One file with duplicates in it. The first column is the id; rows are shuffled. */
export function makeRegister(options: RegisterOptions): Made {
  const { rows, lookalikes, random } = people(options);
  return made(random.shuffle(rows), lookalikes);
}

/** Two files: the register, and a list in which most people of the register stand once more beside people of its own. */
export function makeTwoFiles(options: RegisterOptions): { list: Made; register: Made } {
  const { rows, lookalikes, random } = people({ ...options, twice: 0.5 });
  const list = rows.filter((row) => row.second);
  const register = rows.filter((row) => !row.second && (row.has || random.chance(0.8)));
  const own = rows.filter((row) => !row.second && !register.includes(row));
  return {
    list: made(random.shuffle([...list, ...own]), lookalikes, "L"),
    register: made(random.shuffle(register), lookalikes, "R"),
  };
}

interface Row {
  readonly person: string;
  readonly second: boolean;
  /** A second record exists. */
  readonly has: boolean;
  readonly cells: (string | null)[];
}

function people({ seed, people: count, twice = 0.15, names = NAMES_ONE }: RegisterOptions) {
  const population = makePopulation({ seed, people: count, names });
  const random = seededRandom(seed ^ 0x5eed);
  const homes = population.map(({ kk, street, rt, rw, village }) => ({
    kk,
    street,
    rt,
    rw,
    village,
  }));
  const rows: Row[] = [];
  for (const person of population) {
    const times = random.chance(twice)
      ? random.weighted([
          [1, 85],
          [2, 12],
          [3, 3],
        ] as const)
      : 0;
    rows.push({
      person: person.person,
      second: false,
      has: times > 0,
      cells: written(random, person, false),
    });
    for (let n = 0; n < times; n++)
      rows.push({
        person: person.person,
        second: true,
        has: true,
        cells: written(random, again(random, person, names, homes), true),
      });
  }
  const lookalikes = new Map(
    population.flatMap((one) => (one.alike === null ? [] : [[one.person, one.alike] as const])),
  );
  return { rows, lookalikes, random };
}

/** The person as another hand writes them down. */
function again(
  random: Random,
  person: Person,
  names: NameList,
  homes: readonly Pick<Person, "kk" | "street" | "rt" | "rw" | "village">[],
): Person {
  const has = (mistake: Mistake) => random.chance(RATES[mistake]);
  const copy = { ...person };
  copy.name = nameAgain(random, person, names, has);
  copy.nik = nikAgain(random, person, has);
  copy.birth = birthAgain(random, person.birth, has);
  if (has("pindah alamat seluruhnya")) {
    const home = random.pick(homes);
    Object.assign(copy, { street: home.street, rt: home.rt, rw: home.rw, village: home.village });
    // Another KK comes with another home.
    copy.kk = random.chance(0.7)
      ? `${person.kk.slice(0, 6)}${home.kk.slice(6, 12)}${random.int(1000, 9999)}`
      : copy.kk;
  } else if (has("alamat: ditulis lain")) {
    copy.street = random.pick([
      copy.street.replace("Kp. ", "Kampung "),
      copy.street.replace("Jl. ", "JALAN ").replace("No. ", ""),
      copy.street.toUpperCase(),
      typo(random, copy.street),
      "",
    ]);
  }
  if (has("kk: kosong")) copy.kk = "";
  else if (has("kk: lain (pindah, pisah, baru)"))
    copy.kk = `${copy.kk.slice(0, 6)}${String(random.int(1, 28)).padStart(2, "0")}${copy.kk.slice(8, 10)}${random.int(10, 26)}${random.int(1000, 9999)}`;
  else if (has("kk: satu angka beda")) copy.kk = digitSlip(random, copy.kk);
  if (has("ibu: kosong")) copy.mother = null;
  else if (copy.mother !== null && has("ibu: ejaan lain atau salah ketik"))
    copy.mother = random.chance(0.6) ? respell(random, copy.mother) : typo(random, copy.mother);
  if (has("hp: kosong atau lain"))
    copy.phone = random.chance(0.6) ? null : `0857${random.int(10_000_000, 99_999_999)}`;
  if (has("kelamin: salah")) copy.sex = copy.sex === "L" ? "P" : "L";
  if (has("tempat lahir: kosong")) copy.place = "";
  return copy;
}

type Has = (mistake: Mistake) => boolean;

function nameAgain(random: Random, person: Person, names: NameList, has: Has): string {
  let name = person.name;
  if (has("nama: ejaan lama atau singkatan")) name = respell(random, name);
  if (has("nama: salah ketik")) name = typo(random, name);
  const tokens = name.split(" ");
  if (tokens.length > 1 && has("nama: satu kata hilang"))
    name = tokens
      .filter((_, index) => index !== (tokens.length > 2 ? random.int(1, tokens.length - 1) : 1))
      .join(" ");
  if (tokens.length > 1 && has("nama: urutan kata terbalik"))
    name = [...tokens.slice(1), tokens[0]].join(" ");
  if (has("nama: gelar atau sapaan"))
    name = random.pick(
      person.sex === "L"
        ? [
            `H. ${name}`,
            `Drs. ${name}`,
            `${name}, S.Pd`,
            `Bp. ${name}`,
            `Ust. ${name}`,
            `Alm. ${name}`,
          ]
        : [`Hj. ${name}`, `Ibu ${name}`, `${name}, S.Pd.I`, `Ny. ${name}`, `Almh ${name}`],
    );
  if (has("nama: bin/binti atau alias ditambah"))
    name = random.pick([
      `${name} ${person.sex === "L" ? "bin" : "binti"} ${random.pick(names.male)}`,
      `${name} als ${random.pick(names.male).slice(0, 4)}`,
      `${name} alias ${random.pick(names.second)}`,
    ]);
  return name;
}

function nikAgain(random: Random, person: Person, has: Has): string | null {
  const { nik } = person;
  if (nik === null || has("nik: kosong")) return null;
  if (has("nik: satu angka beda atau tertukar")) return digitSlip(random, nik);
  if (has("nik: lain sama sekali (NIK ganda)"))
    return `${random.pick(["320405", "331002", "317403"])}${nik.slice(6, 12)}${random.int(1000, 9999)}`;
  if (has("nik: rusak oleh lembar kerja (angka terakhir 0)")) return `${nik.slice(0, 15)}0`;
  return has("nik: berisi No KK") ? person.kk : nik;
}

function birthAgain(random: Random, birth: string, has: Has): string {
  const [year, month, day] = birth.split("-") as [string, string, string];
  if (has("lahir: kosong")) return "";
  if (has("lahir: hari dan bulan tertukar") && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (has("lahir: satu angka beda"))
    return random.pick([
      addDays(birth, random.pick([-10, -1, 1, 10])),
      `${year}-${String((Number(month) % 12) + 1).padStart(2, "0")}-${day}`,
      `${Number(year) + random.pick([-10, 10, -3, 3])}-${month}-${day}`,
    ]);
  if (has("lahir: 1 Januari tahun yang sama")) return `${year}-01-01`;
  return has("lahir: tahun beda satu")
    ? `${Number(year) + random.pick([-1, 1])}-${month}-${day}`
    : birth;
}

function written(random: Random, one: Person, second: boolean): (string | null)[] {
  const [year, month, day] = one.birth.split("-");
  const upper = second ? random.chance(0.6) : true;
  const text = (value: string | null) => (value && upper ? value.toUpperCase() : value);
  const rt = random.pick([
    String(one.rt),
    String(one.rt).padStart(2, "0"),
    String(one.rt).padStart(3, "0"),
  ]);
  return [
    one.nik !== null && second && random.chance(0.05) ? `'${one.nik}` : one.nik,
    one.kk || null,
    text(one.name),
    one.place ? text(second && random.chance(0.15) ? `Kab. ${one.place}` : one.place) : null,
    one.birth === "" ? (random.chance(0.5) ? null : "-") : `${day}/${month}/${year}`,
    second && random.chance(RATES["kelamin: kosong"]) ? null : one.sex,
    one.mother === null ? (random.chance(0.5) ? "-" : null) : text(one.mother),
    one.phone,
    text(one.street) || null,
    rt,
    String(one.rw).padStart(3, "0"),
    text(one.village),
  ];
}

function made(rows: readonly Row[], lookalikes: ReadonlyMap<string, string>, prefix = ""): Made {
  const personOf = new Map<string, string>();
  const cells = rows.map((row, index) => {
    const id = `${prefix}${row.second ? "B" : "A"}${String(index + 1).padStart(7, "0")}`;
    personOf.set(id, row.person);
    return [id, ...row.cells];
  });
  return { headers: HEADERS, rows: cells, personOf, lookalikes };
}
