// Words inside Indonesian names that are written in many ways, as data for name-key.ts (field notes 4.4).

function table(lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, variants] of Object.entries(lines))
    for (const variant of variants.split(" ")) map.set(variant, canonical);
  return map;
}

/** Spellings and abbreviations of one word, already in lower case and without dots. */
export const SAME_WORD = table({
  muhamad:
    "muh moh moch much mokh mukh mohd mhd muhd mohamad mohammad mohamat mochamad mochammad mokhamad mokhammad mukhamad mukhammad muchamad muchammad muhamad muhammad muhammed mohamed mohammed muhamat muhamd mochmad mohmad",
  ahmad: "ach achm akh ahm achmad akhmad ahmad ahmat achmat ahmed akmad",
  abdul: "abd abdl abdoel abdul abdull",
  siti: "st sitti siti sity sitie stti",
  nur: "nr noer nur noor nor",
  syarif: "sy syarif sjarif sarif syarip sarip",
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
