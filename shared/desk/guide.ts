// Guided first tasks of the training office: steps as data, and how far somebody is, moved on by what really happened.
import type { Role } from "../call.ts";
import tasks from "../../resources/training/tasks.json" with { type: "json" };

interface Words {
  readonly id: string;
  readonly en: string;
}

/** What shows that a step was done: a screen was opened, a call went well (one of several), or somebody of this role sits here. */
export interface StepDone {
  readonly screen?: string;
  readonly call?: string | readonly string[];
  readonly role?: Role;
}

export interface GuideStep {
  readonly say: Words;
  /** Who can do it. */
  readonly role: Role;
  /** Where it is done; its page of the help explains it. */
  readonly screen: string;
  /** The command that leads there or does it. */
  readonly command: string;
  readonly done: StepDone;
}

export interface GuideTask {
  readonly id: string;
  readonly title: Words;
  readonly steps: readonly GuideStep[];
}

/** A newcomer keeps no more in mind. */
export const MOST_STEPS = 8;
export const GUIDE = tasks as unknown as readonly GuideTask[];

/** What happened at the desk. */
export type Happened =
  | { readonly screen: string }
  | { readonly call: string }
  | { readonly roles: readonly Role[] };

/** Does this event do that step? */
export function doesStep({ done }: GuideStep, event: Happened): boolean {
  if ("screen" in event) return done.screen === event.screen;
  if ("call" in event) return [done.call ?? []].flat().includes(event.call);
  return done.role !== undefined && event.roles.includes(done.role);
}

/** Number of steps done after this event: one more when it did the next one, else the same. Never skips a step. */
export function advance(task: GuideTask, done: number, event: Happened): number {
  const next = task.steps[done];
  return next && doesStep(next, event) ? done + 1 : done;
}
