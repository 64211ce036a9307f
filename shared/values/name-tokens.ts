// Words and spellings of Indonesian names that are written in many ways, as data for name-key.ts (field notes 4.4).

/** One way in which the same sound was or is written. `from` is a regular expression over a lower-case word. */
export interface SpellingRule {
  readonly id: string;
  readonly from: RegExp;
  readonly to: string;
  /** Two spellings that this rule brings together; its test. */
  readonly example: readonly [string, string];
}

/** Old spellings of one word (Van Ophuijsen 1901, Soewandi 1947, EYD 1972): the same name, not only one that sounds alike. */
export const SPELLINGS: readonly SpellingRule[] = [
  { id: "huruf_ganda", from: /(\p{L})\1+/gu, to: "$1", example: ["Annisa", "Anisa"] },
  { id: "oe_u", from: /oe/g, to: "u", example: ["Soekarno", "Sukarno"] },
  { id: "dj_j", from: /dj/g, to: "j", example: ["Djoko", "Joko"] },
  { id: "tj_c", from: /tj/g, to: "c", example: ["Tjahjono", "Cahjono"] },
  { id: "nj_ny", from: /^nj/g, to: "ny", example: ["Njoman", "Nyoman"] },
  { id: "sj_sy", from: /sj/g, to: "sy", example: ["Sjamsul", "Syamsul"] },
  { id: "ch_kh", from: /ch/g, to: "kh", example: ["Chairul", "Khairul"] },
  { id: "ij_iy", from: /ij(?=[aeou])/g, to: "iy", example: ["Soemijati", "Sumiyati"] },
];

/** What the ear brings together; only suggests. In this order: pairs of letters before single ones. */
export const SOUNDS: readonly SpellingRule[] = [
  { id: "kh_gh_q", from: /kh|gh|q/g, to: "h", example: ["Khasanah", "Hasanah"] },
  { id: "sy_sh_z", from: /sy|sh|ts|z/g, to: "s", example: ["Syamsul", "Samsul"] },
  { id: "dh_d", from: /dh/g, to: "d", example: ["Wardhani", "Wardani"] },
  { id: "th_t", from: /th/g, to: "t", example: ["Fathimah", "Fatimah"] },
  { id: "f_v_p", from: /ph|[fvp]/g, to: "p", example: ["Yusuf", "Yusup"] },
  { id: "x_ks", from: /x/g, to: "ks", example: ["Alex", "Aleks"] },
  { id: "ny_ni", from: /ny|nj/g, to: "ni", example: ["Nyoman", "Nioman"] },
  { id: "y_j_e_i", from: /[yje]/g, to: "i", example: ["Jusuf", "Yusuf"] },
  { id: "o_a", from: /o/g, to: "a", example: ["Wibowo", "Wibawa"] },
  { id: "w_u", from: /w/g, to: "u", example: ["Suwardi", "Suardi"] },
  { id: "huruf_ganda", from: /(\p{L})\1+/gu, to: "$1", example: ["Sumiiyati", "Sumiati"] },
  { id: "akhir_h_k", from: /(?<=.)[hk]$/gu, to: "", example: ["Fatimah", "Fatima"] },
];

function table(lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, variants] of Object.entries(lines))
    for (const variant of variants.split(" ")) map.set(variant, canonical);
  return map;
}

/** Spellings and abbreviations of one word, already in lower case and without dots. The canonical form stands among them. */
export const SAME_WORD = table({
  muhamad:
    "muh moh moch much mokh mukh mohd mhd muhd mohamad mohammad mohamat mochamad mochammad mokhamad mokhammad mukhamad mukhammad muchamad muchammad muhamad muhammad muhammed muhamed mohamed mohammed muhamat muhamd mochmad mokhmad mohmad",
  ahmad:
    "ach achm akh akhm ahm achmad akhmad ahmad ahmat achmat akhmat ahmed achmed akhmed akmad ahmd",
  abdul: "abd abdl abdoel abdul abdull",
  siti: "st sitti siti sity sitie stti",
  nur: "nr noer nur noor nor",
  syarif: "sy syarif sjarif sarif syarip sarip",
  wayan: "wayan wyn",
  nyoman: "nyoman nym",
  ketut: "ketut ktut",
  gusti: "gusti gst",
  "abdul rahman": "abdurrahman abdurahman abdurrohman abdurohman abdulrahman abdulrohman",
  "abdul rahim": "abdurrahim abdurahim abdurrohim abdurohim abdulrahim",
  "abdul salam": "abdussalam abdusalam abdulsalam",
  "abdul samad": "abdussamad abdusamad abdushomad abdusomad",
  "abdul rasyid": "abdurrasyid abdurasyid",
  "abdul rozak": "abdurrazak abdurrozak abdurozak abdurazak",
});

/** Forms of address, religious and noble titles, "the late": left out of keys wherever they stand, unless nothing else is there. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "h hj haji hajjah hajah kh khj kiai kyai nyai ust ustad ustadz ustaz ustadzah ustazah dr drs dra drg drh prof ir tgk teungku rd raden rr ra " +
    "pak bapak bpk bu ibu mbah mbak mas bang kang teh tn tuan ny nyonya nn nona sdr sdri alm almh almarhum almarhumah pdt romo suster"
  ).split(" "),
);

/** A title only where it stands first with a name behind it: "R. Sukarno". */
export const LEADING_TITLES: ReadonlySet<string> = new Set(["r"]);

/** Academic degrees behind a comma, without dots. */
export const DEGREES: ReadonlySet<string> = new Set(
  (
    "se sh st skom sp spt spd spdi sag ssos si sip sik skm skep sked stp ssi spsi shi sthi sei mm mh msi mpd mpdi mag msc ma mt mkes mkom mba phd lc " +
    "amd amdkeb amdkep amdkom ama str strkeb ners ns apt cn akt ak dipl ba sst sstp"
  ).split(" "),
);

/** Introduce the father's name: what follows is no part of the name itself. */
export const PATRONYMS: ReadonlySet<string> = new Set([
  "bin",
  "binti",
  "bintu",
  "binte",
  "bt",
  "bte",
  "bn",
  "ibnu",
]);

/** Introduce a nickname written behind the name. */
export const ALIAS_MARKS: ReadonlySet<string> = new Set(["alias", "als", "panggilan", "dipanggil"]);

/** Balinese `I` and `Ni` mark the sex before these; people leave them out. */
export const AFTER_I: ReadonlySet<string> = new Set(
  "wayan putu gede gde made kadek nengah nyoman komang ketut gusti dewa luh iluh ngurah anak".split(
    " ",
  ),
);

/** Words with which addresses begin or are joined: they say nothing about which one. */
export const ADDRESS_NOISE: ReadonlySet<string> = new Set(
  "jl jln jalan gg gang no nomor nmr kp kampung dsn dusun ds desa kel kelurahan kec kecamatan lingk lingkungan blok blk rt rw".split(
    " ",
  ),
);
