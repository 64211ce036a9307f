// English texts of the desk's tools: palette, help, taking back, guided first tasks.
import { en } from "./plural.ts";
import type { desk as original } from "../id/desk.ts";

export const desk: typeof original = {
  undo: {
    acts: {
      serah: (n, to) =>
        n === 1 ? `1 case handed to ${to}` : en`${n} [case|cases] handed to ${to}`,
      koreksi: (n, list) =>
        n === 1 ? `1 cell corrected on ${list}` : en`${n} [cell|cells] corrected on ${list}`,
      impor_prelist: (n, file) => en`Import ${file}: ${n} new or changed [row|rows]`,
      impor_warga: (n, file) =>
        en`Import of residents ${file}: ${n} new or changed [person|people]`,
      jawaban: (n, from) =>
        n === 1
          ? `1 answer from ${from} recorded`
          : en`${n} [answer|answers] from ${from} recorded`,
      gabung: (_n, name) => `Two records merged into ${name}`,
    },
    ask: "Take the last one back?",
    stays: "Its entry stays in the history.",
    opens: "The next page first shows what goes back, and asks for the reason.",
    action: "Take back",
    open: "Go on",
    nothing: "You did nothing within the last day that can be taken back.",
    handedBack: (n, left) =>
      `${n === 1 ? "1 case" : `${n} cases`} given back.${left === "" ? "" : ` Left in place: ${left}.`}`,
    cellsBack: (n, left) =>
      `${n === 1 ? "1 cell" : `${n} cells`} as before.${left === 0 ? "" : ` ${left} changed since and left alone.`}`,
  },
  training: {
    open: "First tasks",
    title: "First tasks",
    intro:
      "The five tasks that are done most, step by step. The step stands at the top of the screen and ticks itself off once it was really done. F1 explains the page that is open.",
    step: (task, n, of) => `${task}, step ${n} of ${of}:`,
    finished: (task) => `${task}: done. You have done all its steps.`,
    who: (names) => `By ${names}.`,
    state: (n, of) => en`${n} of ${of} [step|steps] done.`,
    done: "Done.",
    begin: "Begin",
    resume: "Go on",
    again: "Once more",
    named: (verb, task) => `${verb}: ${task}`,
    help: "Help",
    later: "Later",
    close: "Close",
  },
  paste: {
    title: "Paste from the clipboard",
    sum: (cells, rows) =>
      en`${cells} [cell|cells] on ${rows} [row|rows] will change. Nothing is written yet; afterwards Ctrl+Z takes all of it back at once.`,
    column: (column, cells) => `${column}: ${cells}`,
    number: "No.",
    cell: "Column",
    before: "Now",
    after: "Then",
    more: (cells) => `and ${cells} more`,
    paste: (cells) => en`Paste ${cells} [cell|cells]`,
  },
  check: {
    title: "Check the answers before saving",
    option: "Check first",
    changeOf: (label) => `Change ${label}`,
    save: "Right, save",
  },
  palette: {
    here: "On this page",
    recent: "Opened last",
    kinds: { kasus: "Case", rujukan: "Referral", prelist: "Prelist" },
    restricted: "sensitive case",
  },
  help: {
    search: "Search all pages of the help",
    contents: "Contents",
    glossary: "Glossary",
    nothing: "No page holds that word. Try another word or a part of it.",
    found: (n) => (n === 1 ? "1 place found" : en`${n} [place|places] found`),
    printKeys: "Print the list of keys",
  },
};
