// Screens, dialogs and commands of the room people.
import { PEOPLE_ROLES } from "../../shared/people/rules.ts";
import { goTo } from "../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { ADJUDICATE_ROLES } from "../../shared/people/merge-rules.ts";
import { cleaningDialogs, cleaningScreens } from "./cleaning/screens.ts";
import { duplicateDialogs, duplicateScreens } from "./duplicates/screens.ts";
import { EditPage } from "./EditPage.tsx";
import { familyEditDialog } from "./FamilyEditDialog.tsx";
import { FamilyPage } from "./FamilyPage.tsx";
import { FileCheckPage } from "./FileCheckPage.tsx";
import { memberDialog } from "./MemberDialog.tsx";
import { ProposalsPage } from "./provenance/ProposalsPage.tsx";
import { PersonPage } from "./PersonPage.tsx";
import { quickDialog } from "./PersonQuickForm.tsx";
import { RegisterFamilyPage } from "./RegisterFamilyPage.tsx";
import { RegisterPage } from "./RegisterPage.tsx";
import { sampleFamily, samplePerson } from "./samples.ts";
import { SearchPage } from "./SearchPage.tsx";
import { surgeryDialogs } from "./surgery/screens.ts";

const common = { section: "orang", roles: PEOPLE_ROLES } as const;

export const screens: Screen[] = [
  {
    ...common,
    id: "people.search",
    path: "/orang",
    home: true,
    title: (text) => text.people.search.title,
    component: SearchPage,
  },
  ...duplicateScreens,
  ...cleaningScreens,
  {
    ...common,
    id: "people.register",
    path: "/orang/baru",
    title: (text) => text.people.form.registerTitle,
    component: RegisterPage,
  },
  {
    ...common,
    id: "people.proposals",
    path: "/orang/usulan",
    home: true,
    title: (text) => text.people.provenance.proposals.title,
    component: ProposalsPage,
  },
  {
    ...common,
    id: "people.person",
    path: "/orang/$personId",
    title: (text) => text.people.person.title,
    component: PersonPage,
    sample: samplePerson,
  },
  {
    ...common,
    id: "people.edit",
    path: "/orang/$personId/ubah",
    title: (text) => text.people.form.editTitle,
    component: EditPage,
    sample: samplePerson,
  },
  {
    ...common,
    id: "people.registerFamily",
    path: "/keluarga/baru",
    title: (text) => text.people.family.registerTitle,
    component: RegisterFamilyPage,
  },
  {
    ...common,
    id: "people.family",
    path: "/keluarga/$familyId",
    title: (text) => text.people.family.title,
    component: FamilyPage,
    sample: async () => {
      const family = await sampleFamily();
      return family && { familyId: family.familyId };
    },
  },
  {
    ...common,
    id: "people.fileCheck",
    path: "/orang/periksa-berkas",
    title: (text) => text.people.fileCheck.title,
    home: true,
    component: FileCheckPage,
  },
];

export const dialogs: DialogEntry[] = [
  ...surgeryDialogs,
  ...duplicateDialogs,
  ...cleaningDialogs,
  quickDialog,
  memberDialog,
  familyEditDialog,
];

/** F3 and F4 are in shared/commands.ts and open these screens by id. */
export const commands: CommandEntry[] = [
  {
    id: "people.fileCheck",
    label: (text) => text.people.fileCheck.title,
    roles: PEOPLE_ROLES,
    run: () => goTo("people.fileCheck"),
  },
  {
    id: "people.duplicates",
    label: (text) => text.people.duplicates.title,
    roles: ADJUDICATE_ROLES,
    run: () => goTo("people.duplicates"),
  },
  {
    id: "people.merges",
    label: (text) => text.people.duplicates.merges.title,
    roles: ADJUDICATE_ROLES,
    run: () => goTo("people.merges"),
  },
  {
    id: "people.cleaning",
    label: (text) => text.people.cleaning.title,
    roles: PEOPLE_ROLES,
    run: () => goTo("people.cleaning"),
  },
];
