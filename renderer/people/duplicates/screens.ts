// Screens and dialogs of likely duplicates and merges, for the room's lists.
import { ADJUDICATE_ROLES } from "../../../shared/people/merge-rules.ts";
import type { DialogEntry, Screen } from "../../app/registry.ts";
import { DuplicatesPage } from "./DuplicatesPage.tsx";
import { mergeDialog } from "./MergeDialog.tsx";
import { MergesPage } from "./MergesPage.tsx";
import { PairPage } from "./PairPage.tsx";
import { samplePair } from "./samples.ts";
import { unmergeDialog } from "./UnmergeDialog.tsx";

const common = { section: "orang", roles: ADJUDICATE_ROLES } as const;

export const duplicateScreens: Screen[] = [
  {
    ...common,
    id: "people.duplicates",
    path: "/orang/ganda",
    home: true,
    title: (text) => text.people.duplicates.title,
    component: DuplicatesPage,
  },
  {
    ...common,
    id: "people.merges",
    path: "/orang/penggabungan",
    title: (text) => text.people.duplicates.merges.title,
    component: MergesPage,
  },
  {
    ...common,
    id: "people.pair",
    path: "/orang/ganda/$aId/$bId",
    title: (text) => text.people.duplicates.pair.title,
    component: PairPage,
    sample: samplePair,
  },
];

export const duplicateDialogs: DialogEntry[] = [mergeDialog, unmergeDialog];
