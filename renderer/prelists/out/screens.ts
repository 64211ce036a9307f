// Screens, dialogs and commands: files on the way out.
import { TYPE } from "../../../shared/prelists/out/contract.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { sampleList } from "../sample.ts";
import { CardPage } from "./card-page.tsx";

export const outScreens: Screen[] = [
  {
    id: "prelists.card",
    path: "/prelist/$prelistId/kartu",
    title: (text) => text.round.out.card.title,
    section: "prelist",
    roles: TYPE,
    component: CardPage,
    sample: sampleList,
  },
];
export const outDialogs: DialogEntry[] = [];
export const outCommands: CommandEntry[] = [];
