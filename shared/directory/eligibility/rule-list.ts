// The eligibility rules that come with the app, checked.
import ruleFile from "../../../resources/directory/eligibility.json" with { type: "json" };
import { RuleList } from "./schema.ts";

export const ELIGIBILITY = RuleList.parse(ruleFile);
