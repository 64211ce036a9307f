// Which papers of the category the citizen brought.
import { useText } from "../text/index.ts";
import { FieldSection } from "../ui/fields.tsx";
import { HeldDocuments } from "./HeldDocuments.tsx";
import type { IntakePart } from "./intake-part.ts";

export function IntakeDocuments({ state, category, change }: IntakePart) {
  const words = useText().cases.intake;
  if (!category) return null;
  return (
    <FieldSection
      legend={words.documents}
      hint={category.checklist.length > 0 ? words.documentsHint : words.documentsNone}
    >
      {category.checklist.length > 0 ? (
        <HeldDocuments
          name="intake"
          documents={category.checklist}
          held={state.held}
          onChange={(code, held) => change({ held: { ...state.held, [code]: held } })}
        />
      ) : null}
    </FieldSection>
  );
}
