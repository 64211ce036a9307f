// Types of the parts that tests use.
export function ensureSystemPackages(purpose: "start" | "test" | "fault"): boolean;
