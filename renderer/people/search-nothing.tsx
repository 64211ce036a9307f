// The search with nothing to show: before typing, and when nobody answers; then registering is one key away.
import { Button } from "@mantine/core";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Sheet } from "../ui/sheet.tsx";

export interface SearchNothingProps {
  /** What nobody answered; '' before anything was asked. */
  readonly typed: string;
  readonly onRegister: () => void;
}

export function SearchNothing({ typed, onRegister }: SearchNothingProps) {
  const words = useText().people.search;
  return (
    <Sheet>
      {typed === "" ? (
        <EmptyState title={words.startTitle} body={words.startBody} />
      ) : (
        <EmptyState
          title={words.noneTitle}
          body={words.noneBody}
          action={
            <Button variant="default" onClick={onRegister}>
              {words.registerNamed(typed)}
            </Button>
          }
        />
      )}
    </Sheet>
  );
}
