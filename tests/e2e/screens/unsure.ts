// Where axe cannot tell by itself, and why what it looked at is right all the same. A line that none of these explains fails the test.

interface Explained {
  readonly rule: string;
  /** Part of the line: selector, markup or reason. */
  readonly where: RegExp;
  readonly why: string;
}

const EXPLAINED: readonly Explained[] = [
  {
    rule: "color-contrast",
    where: /overlapped by another element|partially obscured|partially overlaps/,
    why: "At the lower edge of the window it lies under the bar that saves or the foot of a dialog. Every colour of text on every ground it occurs on is computed in tests/house/design.test.ts, and the same kind of element is judged above the edge.",
  },
  {
    rule: "color-contrast",
    where: /Element has no value/,
    why: "A box that is empty; filled boxes of the same look are judged on the forms that have values.",
  },
  {
    rule: "color-contrast",
    where: /<kbd .*content is too short/,
    why: "The letter of a key beside a button's word; keys of more letters are judged, in the same colours.",
  },
  {
    rule: "color-contrast",
    where: /<tspan .*contains an image node/,
    why: "Numbers beside the axis of a chart, which are hidden from screen readers and stand in the table below it.",
  },
  {
    rule: "color-contrast",
    where: /only non-text characters/,
    why: "A dash for what is not known, in the colour of the text around it.",
  },
];

/** A line of runAxe: 'rule: selector | markup | reason'. */
export function isExplained(line: string): boolean {
  return EXPLAINED.some(({ rule, where }) => line.startsWith(`${rule}:`) && where.test(line));
}
