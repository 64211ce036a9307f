// Names as a regency has them: a few very common ones, tens of thousands of rare ones. Fictitious, seeded.
import { TRADITIONS, YOUNG } from "../../electron/demo/names.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";

const STARTS =
  "su sri wi pur har kar mar sut sum sup war dar jum jam ras rus wag pon tum sar sa mul mur war wir yan yat nar nas ros rom her hen ind is ir kus kas lis les mis mur nan nin par pra rah rat rin rod ruk sal sam sap sek sis sug suk sul sun tar tas tin tri tur ul us wah war win yul yus zul zai ab ad ag al am an ar as at az ba bas ben bud cah cat dam dan das dew did dw ed ek el en er fat fit gan gun had han has her hid".split(
    " ",
  );
const MIDDLES =
  "a i u o e ma mi mu na ni no ra ri ru ro sa si su ta ti tu ya yu la li da di wa wi ka ki nda ndi nta nti rma rmi rna rni rsa rti sna sti sma".split(
    " ",
  );
const MALE_ENDS =
  "no to di man min yo din wan jo so ron son dar kir lan mad nto ndi rjo tno wo ji mat nal ril sal".split(
    " ",
  );
const FEMALE_ENDS =
  "ti ni yem nah wati ningsih yanti nem lah nur tin sih rni rti tun yah minah yani lina rina sari".split(
    " ",
  );

/** Chance of the word at place `rank` falls with the rank, as names do (Zipf, exponent about 1). */
class Ranked {
  readonly #words: readonly string[];
  readonly #sums: Float64Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#sums = new Float64Array(words.length);
    let sum = 0;
    words.forEach((_word, rank) => (this.#sums[rank] = sum += 1 / (rank + 6)));
  }

  pick(random: Random): string {
    const wanted = random.next() * this.#sums.at(-1)!;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#words[low]!;
  }
}

export interface NameMaker {
  name(random: Random, sex: "L" | "P"): string;
}

/** `seed` decides the names themselves, `size` how many different words each sex has. */
export function nameMaker(seed: number, size: number): NameMaker {
  const random = seededRandom(seed);
  const all = Object.values(TRADITIONS) as readonly {
    male: readonly string[];
    female: readonly string[];
    more: readonly string[];
    moreFemale?: readonly string[];
  }[];
  function ranked(known: readonly string[], ends: readonly string[]): Ranked {
    const words = new Set(
      random.shuffle([...new Set(known)]).filter((word) => !/[.\s]/.test(word)),
    );
    for (let tries = 0; words.size < size && tries < size * 8; tries++) {
      const middles = random.weighted([
        [0, 2],
        [1, 5],
        [2, 2],
      ] as const);
      let word = random.pick(STARTS);
      for (let part = 0; part < middles; part++) word += random.pick(MIDDLES);
      word += random.pick(ends);
      if (word.length <= 12) words.add(word[0]!.toUpperCase() + word.slice(1));
    }
    return new Ranked([...words]);
  }
  const male = ranked(
    [...YOUNG.male, ...all.flatMap((one) => [...one.male, ...one.more])],
    MALE_ENDS,
  );
  const female = ranked(
    [...YOUNG.female, ...all.flatMap((one) => [...one.female, ...(one.moreFemale ?? one.more)])],
    FEMALE_ENDS,
  );
  return {
    name(random_, sex) {
      const list = sex === "L" ? male : female;
      const words = random_.weighted([
        [1, 15],
        [2, 60],
        [3, 25],
      ] as const);
      const made: string[] = [];
      if (words > 1 && random_.chance(0.12))
        made.push(
          sex === "L"
            ? random_.pick(["Muhammad", "Moh.", "M.", "Ahmad", "Abdul"])
            : random_.pick(["Siti", "St.", "Nur", "Sri"]),
        );
      while (made.length < words) made.push(list.pick(random_));
      return made.join(" ");
    },
  };
}
