// What the open screen offers right now, read from its buttons, so that every action of every screen is in the palette by itself.

export interface ActionHere {
  readonly label: string;
  run(): void;
}

/** More than these would be a list of rows, not of actions. */
const SHOWN = 30;
/** Rows, cells and choices repeat themselves; they are reached by their list. */
const REPEATED = 'table, [role="grid"], [role="table"], [role="listbox"], [role="tree"], [inert]';

function nameOf(element: Element): string {
  const words = element.cloneNode(true) as Element;
  for (const key of words.querySelectorAll("kbd, svg, [aria-hidden]")) key.remove();
  return (element.getAttribute("aria-label") ?? words.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Enabled buttons of the open screen by their names, in their order, each name once. */
export function actionsHere(): readonly ActionHere[] {
  const main = document.getElementById("isi");
  const seen = new Set<string>();
  return [...(main?.querySelectorAll<HTMLElement>('button, [role="tab"]') ?? [])]
    .filter((one) => !one.matches(":disabled, [aria-disabled=true]") && !one.closest(REPEATED))
    .flatMap((element) => {
      const label = nameOf(element);
      if (label === "" || seen.has(label)) return [];
      seen.add(label);
      return [
        {
          label,
          run() {
            element.focus();
            element.click();
          },
        },
      ];
    })
    .slice(0, SHOWN);
}
