// What may never be taken for certain, whatever the weights say: twins, parent and child of one name, namesakes next door, siblings.
import { NAME } from "./compare-name.ts";
import { ADDRESS } from "./compare-address.ts";
import { BIRTH, NUMBER } from "./compare-values.ts";
import type { Evidence } from "./evidence.ts";
import { F, MISSING } from "./levels.ts";

/** Nobody has a child before this age, so two births so far apart may be parent and child. */
const GENERATION_YEARS = 12;
/** A number that more rows hold than this is a filler, not an identity. */
const MOST_OF_ONE_NUMBER = 12;

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

export function looksLikeTwins(e: Evidence): boolean {
  const name = e.levels[F.name]!;
  return (
    e.levels[F.birth] === BIRTH.sama &&
    name < NAME.mirip &&
    name !== NAME.sebagian &&
    !oneNumber(e) &&
    (oneHouse(e) || e.levels[F.nik] === NUMBER.nomorUrut)
  );
}

export function looksLikeParentAndChild(e: Evidence): boolean {
  const name = e.levels[F.name]!;
  return (
    e.yearGap >= GENERATION_YEARS &&
    name !== MISSING &&
    name >= NAME.sebagian &&
    !oneNumber(e) &&
    !nearNumber(e) &&
    oneHouse(e)
  );
}

/** The most that the pair may be believed to be one person. */
export function capOf(e: Evidence): number {
  const name = e.levels[F.name]!;
  const birth = e.levels[F.birth]!;
  if (oneNumber(e)) {
    // One number, but neither name nor birth: the number of another family member, or a slip.
    return name <= NAME.satuKata && birth <= BIRTH.dekat ? 0.6 : 1;
  }
  if (looksLikeTwins(e)) return name >= NAME.kasar ? 0.3 : 0.04;
  if (looksLikeParentAndChild(e)) return 0.04;
  if (name <= NAME.satuKata) {
    if (nearNumber(e)) return 0.9;
    // Without the name only the birth date is left that belongs to a person rather than to a house.
    if (oneHouse(e)) return birth === MISSING || birth < BIRTH.satuAngka ? 0.02 : 0.3;
    return birth === BIRTH.sama || birth === BIRTH.tertukar ? 0.9 : 0.3;
  }
  if (birth !== MISSING && birth <= BIRTH.dekat && !nearNumber(e)) return oneHouse(e) ? 0.6 : 0.9;
  return 1;
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
  if (nearNumber(e)) return birth !== MISSING && birth >= BIRTH.satuAngka;
  const mother = e.levels[F.mother]!;
  if (mother !== MISSING && mother <= NAME.satuKata) return false;
  return birth === BIRTH.sama && !e.firstJanuary && name >= NAME.bunyi;
}
