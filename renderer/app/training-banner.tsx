// The mark of the training office, on every page of it.
import { useText } from "../text/index.ts";

export function TrainingBanner() {
  const text = useText().app;
  return (
    <aside className="loket-banner" aria-label={text.training}>
      <strong>{text.training}</strong> <span>{text.trainingHint}</span>
    </aside>
  );
}
