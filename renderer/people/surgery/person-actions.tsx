// What can be recorded for a person, by state and family.
import type { PersonLife } from "../../../shared/people/surgery-views.ts";
import type { PersonView } from "../../../shared/people/views.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { useText } from "../../text/index.ts";
import { ActionsMenu, type MenuAction } from "./ActionsMenu.tsx";
import { deathDialog } from "./DeathDialog.tsx";
import { departDialog } from "./DepartDialog.tsx";
import { documentDialog } from "./DocumentDialog.tsx";
import { pregnancyDialog, pregnancyEndDialog } from "./PregnancyDialog.tsx";
import { programmeDialog } from "./ProgrammeDialog.tsx";
import { relationDialog } from "./RelationDialog.tsx";
import { returnDialog } from "./ReturnDialog.tsx";
import { transferDialog } from "./TransferDialog.tsx";

export function PersonActions({
  view,
  life,
}: {
  readonly view: PersonView;
  readonly life: PersonLife | undefined;
}) {
  const words = useText().people.surgery.menu;
  const person = view;
  const family = view.family;
  const pregnant = life?.pregnancies.some((one) => one.toDate === null) ?? false;
  const mayBePregnant = view.sex !== "L" && !pregnant;
  const action = (id: string, label: string, run: () => unknown): MenuAction => ({
    id,
    label,
    run: () => void run(),
  });
  const document = action("document", words.document, () => openDialog(documentDialog, { person }));
  if (view.state !== "aktif")
    return (
      <ActionsMenu
        label={words.person}
        groups={[
          view.state === "pindah"
            ? [action("returnHome", words.returnHome, () => openDialog(returnDialog, { person }))]
            : [],
          view.stateDocument === null ? [document] : [],
        ]}
      />
    );
  return (
    <ActionsMenu
      label={words.person}
      groups={[
        [
          action("programme", words.programme, () => openDialog(programmeDialog, { person })),
          ...(pregnant
            ? [
                action("endPregnancy", words.endPregnancy, () =>
                  openDialog(pregnancyEndDialog, { person }),
                ),
              ]
            : []),
          ...(mayBePregnant
            ? [action("pregnancy", words.pregnancy, () => openDialog(pregnancyDialog, { person }))]
            : []),
        ],
        [
          action("transfer", family ? words.transfer : words.enter, () =>
            openDialog(transferDialog, { family, person }),
          ),
          ...(family && view.relation !== 1
            ? [action("relation", words.relation, () => openDialog(relationDialog, { person }))]
            : []),
        ],
        [
          action("depart", words.depart, () => openDialog(departDialog, { family, person })),
          action("death", words.death, () => openDialog(deathDialog, { person })),
        ],
      ]}
    />
  );
}
