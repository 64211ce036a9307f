// All widgets on one long page, for tests and for whoever changes how they look. Only with --uji (app/uji-start.tsx).
import { Title } from "@mantine/core";
import { CONTROLS } from "./controls.tsx";
import { WIDGETS } from "./specimens.tsx";
import { WORDS } from "./words.ts";

export function Gallery() {
  return (
    <main className="loket-gallery" aria-label={WORDS.gallery}>
      <Title order={1}>{WORDS.gallery}</Title>
      {Object.entries({ ...CONTROLS, ...WIDGETS }).map(([widget, states]) => (
        <section key={widget} data-specimen={widget} aria-label={widget}>
          {Object.entries(states).map(([state, drawn]) => (
            <div key={state} data-state={state || undefined}>
              {drawn}
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}
