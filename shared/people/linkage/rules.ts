// What may never be taken for certain, whatever the weights say: twins, parent and child of one name, namesakes next door, siblings.
import { isHopeless } from "./compare.ts";
import { NAME } from "./compare-name.ts";
import { ADDRESS } from "./compare-address.ts";
import { BIRTH } from "./compare-birth.ts";
import { NUMBER } from "./compare-number.ts";
import type { Evidence } from "./evidence.ts";
import { F, FIELD_COUNT, MISSING, TOPS } from "./levels.ts";

/** Years between a parent or grandparent and a child; farther apart a wrong digit is likelier. */
const GENERATION_YEARS = 12;
const GENERATIONS_YEARS = 75;
/** A number that more rows hold than this is a filler, not an identity. */
const MOST_OF_ONE_NUMBER = 12;
/** Bits of a name that one in some 130,000 carries. */
const RARE_NAME_BITS = 17;
/** So many fields alike, name and birth date among them, and none that differs. */
const ENOUGH_FIELDS = 6;

/** Whether both show one house: the same card, the same mother or one full address. */
function oneHouse(e: Evidence): boolean {
  return (
    e.levels[F.kk] === NUMBER.sama ||
    (e.levels[F.mother] !== MISSING && e.levels[F.mother]! >= NAME.bunyi) ||
    e.levels[F.address] === ADDRESS.sama
  );
}

function oneNumber(e: Evidence): boolean {
  return e.levels[F.nik] === NUMBER.sama && e.counts[F.nik]! <= MOST_OF_ONE_NUMBER;
}

/** Whether the two numbers of identity are one but for a slip. A neighbouring serial is no slip: that is how twins look. */
function nearNumber(e: Evidence): boolean {
  return e.levels[F.nik] === NUMBER.satuAngka;
}

/** Whether both show one family: twins share card and mother. An address alone is shared by a street of lodgers too. */
function oneFamily(e: Evidence): boolean {
  const mother = e.levels[F.mother]!;
  return e.levels[F.kk] === NUMBER.sama || (mother !== MISSING && mother >= NAME.bunyi);
}

export function looksLikeTwins(e: Evidence): boolean {
  if (e.levels[F.birth] !== BIRTH.sama || oneNumber(e) || nearNumber(e)) return false;
  const name = e.levels[F.name]!;
  const nik = e.levels[F.nik]!;
  // Twins never carry one name to the letter, and a missing word is no other name; names that only sound alike are given to them.
  if (nik === NUMBER.nomorUrut)
    return (
      name !== NAME.sebagian &&
      name < (oneFamily(e) ? NAME.sama : oneHouse(e) ? NAME.bunyi : NAME.mirip)
    );
  if (!oneFamily(e)) return oneHouse(e) && name <= NAME.satuKata;
  if (nik === NUMBER.beda) return name < NAME.bunyi;
  return name < NAME.sebagian || (name < NAME.sama && e.levels[F.sex] === 0);
}

export function looksLikeParentAndChild(e: Evidence): boolean {
  const name = e.levels[F.name]!;
  // Parent and child seldom share day and month: then a slip in the year is likelier.
  return (
    e.yearGap >= GENERATION_YEARS &&
    e.yearGap <= GENERATIONS_YEARS &&
    e.levels[F.birth]! < BIRTH.duaBagian &&
    name !== MISSING &&
    name >= NAME.sebagian &&
    !oneNumber(e) &&
    !nearNumber(e) &&
    oneHouse(e)
  );
}

/** Two whole numbers, two cards, neither mother nor house in common: people of one name, be it that they were born on one day. */
function isNamesake(e: Evidence): boolean {
  const nik = e.levels[F.nik]!;
  return (
    (nik === NUMBER.beda || nik === NUMBER.nomorUrut) &&
    e.levels[F.kk] === NUMBER.beda &&
    !oneHouse(e)
  );
}

/** Nothing else agrees, not even a place or a year: that is worth a look, unless the name is one that hardly two people carry. */
function isNameAlone(e: Evidence): boolean {
  if (e.nameBits >= RARE_NAME_BITS) return false;
  for (let field = 0; field < FIELD_COUNT; field++) {
    const level = e.levels[field]!;
    if (field === F.name || field === F.sex || level === MISSING || level === 0) continue;
    // Beside a name of which a part is missing or rough, a year or a month in common is nothing either.
    const least = e.levels[F.name]! < NAME.mirip ? BIRTH.tanggalKira : BIRTH.tahunSama;
    if (field !== F.birth || level >= least) return false;
  }
  return true;
}

/** Whether at least two of card, birth place and address differ. */
function othersDiffer(e: Evidence): boolean {
  let differing = e.levels[F.kk] === NUMBER.beda ? 1 : 0;
  if (e.levels[F.birthPlace] === 0) differing++;
  if (e.levels[F.address] === ADDRESS.beda) differing++;
  return differing >= 2;
}

/**
 * One name, two more agreements that do not belong to one another, and too few years apart for parent and child: then one of the two birth
 * dates is wrong.
 */
function bornOnce(e: Evidence): boolean {
  if (e.levels[F.name]! < NAME.mirip || e.yearGap >= GENERATION_YEARS) return false;
  if (oneHouse(e)) return true;
  const agrees = (field: number, least: number) =>
    e.levels[field] !== MISSING && e.levels[field]! >= least ? 1 : 0;
  return (
    agrees(F.address, ADDRESS.nomorBeda) +
      agrees(F.phone, NUMBER.satuAngka) +
      agrees(F.birthPlace, TOPS[F.birthPlace]!) +
      Math.max(agrees(F.village, TOPS[F.village]!), agrees(F.postcode, TOPS[F.postcode]!)) >=
    2
  );
}

/** The most that the pair may be believed to be one person. */
export function capOf(e: Evidence): number {
  const name = e.levels[F.name]!;
  const birth = e.levels[F.birth]!;
  if (isHopeless(e.levels)) return 0.02;
  if (oneNumber(e)) {
    // One number, but neither name nor birth: the number of another family member, or a slip.
    return name <= NAME.satuKata && birth <= BIRTH.dekat ? 0.6 : 1;
  }
  // Nobody tells who it is: only a birth date of a person's own is left, and twins share that too.
  if (name === MISSING) return birth >= BIRTH.satuAngka && !e.firstJanuary ? 0.9 : 0.3;
  if (looksLikeTwins(e)) {
    // Two whole numbers side by side in one house: nothing is left to ask.
    if (e.levels[F.nik] === NUMBER.nomorUrut) return name <= NAME.kasar ? 0.04 : 0.4;
    return name === NAME.beda ? 0.04 : 0.4;
  }
  // One telephone too: then a digit of an age may be wrong as well.
  if (looksLikeParentAndChild(e)) return e.levels[F.phone] === NUMBER.sama ? 0.3 : 0.04;
  if (name <= NAME.satuKata) {
    if (nearNumber(e))
      return birth === MISSING ? 0.6 : birth >= BIRTH.duaBagian && !e.firstJanuary ? 0.9 : 0.2;
    // Without the name only the birth date is left that belongs to a person rather than to a house.
    if (oneHouse(e)) return birth === MISSING || birth < BIRTH.satuAngka ? 0.02 : 0.3;
    // A word of a name and a place are what a family shares.
    if (birth === MISSING && e.levels[F.phone] !== NUMBER.sama) return 0.04;
    const born = birth === BIRTH.sama || birth === BIRTH.tertukar;
    return born && !e.firstJanuary ? 0.9 : 0.3;
  }
  // Husband and wife, brother and sister, of one house and with a letter or a word in common.
  if (e.levels[F.sex] === 0 && name < NAME.bunyi && oneHouse(e) && !nearNumber(e)) return 0.3;
  if (birth !== MISSING && birth <= BIRTH.tahunSama && !nearNumber(e)) {
    const otherNumber = e.levels[F.nik] !== MISSING;
    // Brothers and sisters who share a word of their names.
    if (oneHouse(e) && name < NAME.bunyi) return otherNumber ? 0.04 : 0.3;
    if (birth <= BIRTH.dekat) return otherNumber ? 0.3 : bornOnce(e) ? 0.9 : 0.45;
  }
  // 1 January says little more than a year.
  if (e.firstJanuary && name < (oneFamily(e) ? NAME.mirip : NAME.bunyi) && !nearNumber(e))
    return 0.45;
  if (isNamesake(e) || isNameAlone(e)) return 0.45;
  if (name < NAME.bunyi && oneFamily(e) && !nearNumber(e)) {
    const whole = birth !== MISSING && birth >= BIRTH.tanggalKira;
    // A brother and a sister, or two whose births and numbers both differ.
    if (e.levels[F.sex] === 0 || (!whole && birth !== MISSING && e.levels[F.nik] !== MISSING))
      return 0.3;
  }
  return 1;
}

/** Two rows that agree in all that they hold, and hold enough, are one person written twice, even in a list that holds them a thousand times. */
export function floorOf(e: Evidence): number {
  if (e.levels[F.name] !== NAME.sama || e.levels[F.birth] !== BIRTH.sama) return 0;
  let known = 0;
  for (let field = 0; field < FIELD_COUNT; field++) {
    const level = e.levels[field]!;
    if (level === MISSING) continue;
    if (level !== TOPS[field]) return 0;
    known++;
  }
  return known >= ENOUGH_FIELDS ? 0.97 : 0;
}

/** Certain asks for a name, and for a number or a birth date, that belong to the person alone, and for nothing that speaks against. */
export function mayBeCertain(e: Evidence): boolean {
  const name = e.levels[F.name]!;
  const birth = e.levels[F.birth]!;
  const nik = e.levels[F.nik]!;
  if (name === MISSING || name < NAME.sebagian) return false;
  if (e.levels[F.sex] === 0) return false;
  if (e.yearGap >= GENERATION_YEARS) return false;
  if (oneNumber(e)) return birth === MISSING || birth >= BIRTH.duaBagian;
  if (nik === NUMBER.beda || nik === NUMBER.nomorUrut) return false;
  if (name < NAME.mirip) return false;
  const apart = !oneFamily(e) && othersDiffer(e);
  // The spoiled number of one twin lies near the other's: then the names must be one, to the sound at least.
  if (oneFamily(e) && name < NAME.bunyi) return false;
  if (nearNumber(e)) return birth !== MISSING && birth >= BIRTH.satuAngka && !apart;
  const mother = e.levels[F.mother]!;
  if (mother !== MISSING && mother <= NAME.satuKata) return false;
  // Without a number: twins may sound alike, and namesakes may be born on one day.
  if (oneFamily(e)) return birth === BIRTH.sama && !e.firstJanuary && name === NAME.sama;
  return birth === BIRTH.sama && !e.firstJanuary && name >= NAME.bunyi && !apart;
}
