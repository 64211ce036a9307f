// Dialogs of household surgery, for the registry.
import type { DialogEntry } from "../../app/registry.ts";
import { deathDialog } from "./DeathDialog.tsx";
import { departDialog } from "./DepartDialog.tsx";
import { documentDialog } from "./DocumentDialog.tsx";
import { headDialog } from "./HeadDialog.tsx";
import { householdDialog } from "./HouseholdDialog.tsx";
import { newbornDialog } from "./NewbornDialog.tsx";
import { pregnancyDialog, pregnancyEndDialog } from "./PregnancyDialog.tsx";
import { programmeDialog, programmeEndDialog } from "./ProgrammeDialog.tsx";
import { relationDialog } from "./RelationDialog.tsx";
import { returnDialog } from "./ReturnDialog.tsx";
import { splitDialog } from "./SplitDialog.tsx";
import { transferDialog } from "./TransferDialog.tsx";
import { undoDialog } from "./UndoDialog.tsx";

export const surgeryDialogs: DialogEntry[] = [
  newbornDialog,
  deathDialog,
  departDialog,
  returnDialog,
  documentDialog,
  headDialog,
  relationDialog,
  transferDialog,
  splitDialog,
  householdDialog,
  pregnancyDialog,
  pregnancyEndDialog,
  programmeDialog,
  programmeEndDialog,
  undoDialog,
];
