// What goes along from one screen of this room to the next: in memory only, taken once, never in an address.
import type { PickedPerson } from "./PersonPicker.tsx";

let typed = "";
let member: PickedPerson | null = null;

/** What was searched without success becomes the name or NIK of the registration. */
export function rememberTyped(text: string): void {
  typed = text.trim();
}

export function takeTyped(): string {
  const taken = typed;
  typed = "";
  return taken;
}

/** The person around whom a new family is made. */
export function startFamilyWith(person: PickedPerson): void {
  member = person;
}

export function takeFamilyStart(): PickedPerson | null {
  const taken = member;
  member = null;
  return taken;
}
