// What can be recorded for a family.
import type { FamilyView } from "../../../shared/people/views.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { useText } from "../../text/index.ts";
import { ActionsMenu } from "./ActionsMenu.tsx";
import { departDialog } from "./DepartDialog.tsx";
import { headDialog } from "./HeadDialog.tsx";
import { householdDialog } from "./HouseholdDialog.tsx";
import { newbornDialog } from "./NewbornDialog.tsx";
import { splitDialog } from "./SplitDialog.tsx";
import { transferDialog } from "./TransferDialog.tsx";

export function FamilyActions({ family }: { readonly family: FamilyView }) {
  const words = useText().people.surgery.menu;
  const some = family.members.length > 0;
  const several = family.members.length > 1;
  return (
    <ActionsMenu
      label={words.family}
      groups={[
        some
          ? [
              {
                id: "newborn",
                label: words.newborn,
                run: () => void openDialog(newbornDialog, { family }),
              },
            ]
          : [],
        several
          ? [
              { id: "head", label: words.head, run: () => void openDialog(headDialog, { family }) },
              {
                id: "split",
                label: words.split,
                run: () => void openDialog(splitDialog, { family }),
              },
            ]
          : [],
        some
          ? [
              {
                id: "join",
                label: words.join,
                run: () => void openDialog(transferDialog, { family }),
              },
              {
                id: "departFamily",
                label: words.departFamily,
                run: () => void openDialog(departDialog, { family }),
              },
            ]
          : [],
        [
          {
            id: "household",
            label: words.household,
            run: () => void openDialog(householdDialog, { family }),
          },
        ],
      ]}
    />
  );
}
