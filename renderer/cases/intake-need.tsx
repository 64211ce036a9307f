// What is needed: the category and the citizen’s own story.
import { Textarea } from "@mantine/core";
import type { Category } from "../../shared/cases/schemas.ts";
import { useText } from "../text/index.ts";
import { FieldSection } from "../ui/fields.tsx";
import { CategorySelect } from "./CategorySelect.tsx";
import { FIELD_IDS, focusSoon, type IntakePart } from "./intake-part.ts";

export function IntakeNeed({
  state,
  change,
  problem,
  categories,
}: IntakePart & { readonly categories: readonly Category[] }) {
  const words = useText().cases.intake;
  return (
    <FieldSection legend={words.need}>
      <CategorySelect
        id={FIELD_IDS.category}
        categories={categories}
        value={state.categoryCode}
        error={problem("category")}
        onChange={(categoryCode) => {
          change({ categoryCode });
          if (categoryCode !== "") focusSoon(FIELD_IDS.narrative);
        }}
      />
      <Textarea
        id={FIELD_IDS.narrative}
        label={words.narrative}
        description={words.narrativeHint}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={8000}
        value={state.narrative}
        error={problem("narrative")}
        onChange={(event) => change({ narrative: event.currentTarget.value })}
      />
    </FieldSection>
  );
}
