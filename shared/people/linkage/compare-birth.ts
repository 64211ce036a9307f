// Levels of agreement of two birth dates.

export const BIRTH = {
  beda: 0,
  dekat: 1,
  tahunSama: 2,
  duaBagian: 3,
  tanggalKira: 4,
  satuAngka: 5,
  tertukar: 6,
  sama: 7,
} as const;

/** Two dates as year * 10000 + month * 100 + day, neither 0. */
export function birthLevel(a: number, b: number): number {
  const yearA = Math.trunc(a / 10_000);
  const yearB = Math.trunc(b / 10_000);
  const restA = a % 10_000;
  const restB = b % 10_000;
  const whole = restA !== 0 && restB !== 0;
  const gap = Math.abs(yearA - yearB);
  if (a === b) return whole ? BIRTH.sama : BIRTH.tanggalKira;
  // Two years of birth, perhaps worked out from ages on other days of the year.
  if (gap === 1 && restA === 0 && restB === 0) return BIRTH.tanggalKira;
  if (!whole) return gap === 0 ? BIRTH.tanggalKira : gap <= 2 ? BIRTH.dekat : BIRTH.beda;
  const monthA = Math.trunc(restA / 100);
  const monthB = Math.trunc(restB / 100);
  const dayA = restA % 100;
  const dayB = restB % 100;
  if (gap === 0) {
    if (monthA === dayB && monthB === dayA) return BIRTH.tertukar;
    // 1 January stands for "only the year is known".
    if (restA === 101 || restB === 101) return BIRTH.tanggalKira;
  }
  // Two guessed dates of different years agree in nothing.
  if (restA === 101 && restB === 101) return gap <= 2 ? BIRTH.dekat : BIRTH.beda;
  if (isOneDigitOff(a, b)) return BIRTH.satuAngka;
  if (restA === restB) return gap === 1 ? BIRTH.satuAngka : BIRTH.duaBagian;
  if (gap === 0) return monthA === monthB || dayA === dayB ? BIRTH.duaBagian : BIRTH.tahunSama;
  return gap <= 2 ? BIRTH.dekat : BIRTH.beda;
}

/** One digit differs, or two neighbours changed places. */
function isOneDigitOff(a: number, b: number): boolean {
  let differing = 0;
  let x = a;
  let y = b;
  let firstX = 0;
  let firstY = 0;
  let place = 0;
  let firstPlace = 0;
  while (x !== 0 || y !== 0) {
    const digitX = x % 10;
    const digitY = y % 10;
    if (digitX !== digitY) {
      differing++;
      if (differing === 1) {
        firstX = digitX;
        firstY = digitY;
        firstPlace = place;
      } else if (
        differing > 2 ||
        place !== firstPlace + 1 ||
        digitX !== firstY ||
        digitY !== firstX
      ) {
        return false;
      }
    }
    x = (x - digitX) / 10;
    y = (y - digitY) / 10;
    place++;
  }
  return true;
}
