// Other spellings of one Indonesian name: 1947 spelling, abbreviations, sounds that are written in many ways (field notes 4.4).
import type { Random } from "../../../shared/values/random.ts";

// Written apart from the product's own table on purpose: a judge that reads the law from the accused judges nothing.
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  muhammad: [
    "Muh.",
    "Moh.",
    "M.",
    "Mohammad",
    "Muhamad",
    "Mochamad",
    "Mohamad",
    "Mhd",
    "Mukhammad",
  ],
  mohamad: ["Muh.", "Moh", "M.", "Muhammad", "Muhamad", "Mochammad"],
  ahmad: ["Achmad", "Akhmad", "Akh.", "Ach."],
  akhmad: ["Ahmad", "Achmad", "Ach."],
  abdul: ["Abd.", "Abd", "Abdoel"],
  siti: ["St.", "Sitti", "Siti"],
  sitti: ["Siti", "St."],
  nur: ["Noer", "Noor", "Nr."],
  noer: ["Nur"],
  syamsul: ["Sjamsul", "Samsul"],
  yusuf: ["Jusuf", "Yusup"],
  usman: ["Utsman", "Oesman"],
  aisyah: ["Aisah", "Aisjah"],
};

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/u/, "oe"],
  [/(?<=.)j/, "dj"],
  [/^j/i, "Dj"],
  [/c(?=[aeiou])/i, "tj"],
  [/y(?=[aeiou])/, "j"],
  [/oe/i, "u"],
  [/dj/i, "j"],
  [/tj/i, "c"],
  [/f/i, "p"],
  [/z/i, "j"],
  [/z/i, "s"],
  [/sy/i, "s"],
  [/kh/i, "h"],
  [/ch/i, "h"],
  [/q/i, "k"],
  [/th/i, "t"],
  [/dh/i, "d"],
  [/(?<=a)h$/, ""],
  [/(?<=[aiu])$/, "h"],
  [/i(?=[aeou])/, "iy"],
  [/d$/, "t"],
  [/o/, "u"],
  [/v/i, "f"],
  [/ae/, "ai"],
  [/(m|n|s|l|d)(?=[aeiou])/, "$1$1"],
];

/** One or two words of the name in another spelling; upper and lower case follow none. */
export function respell(random: Random, name: string): string {
  const tokens = name.split(" ");
  const changed = tokens.map((token) => {
    const whole = WHOLE[token.toLowerCase()];
    if (whole && random.chance(0.7)) return random.pick(whole);
    if (!random.chance(0.55)) return token;
    const fits = SOUNDS.filter(([sound]) => sound.test(token));
    if (fits.length === 0) return token;
    const [sound, spelling] = random.pick(fits);
    return token.replace(sound, spelling);
  });
  const out = changed.join(" ");
  if (random.chance(0.06)) return out.replace(/^(Nur|Abdul) /, "$1");
  return random.chance(0.03) && tokens.length > 1 ? out.replace(/ (\S)\S+$/, " $1.") : out;
}
