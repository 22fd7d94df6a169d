import { given } from "../paper.ts";
import { registryText } from "../plain-text.ts";
import type { RegistryStudy } from "./raw.ts";
import type { Reading } from "./reading.ts";

type Protocol = RegistryStudy["protocolSection"];

const phases: Readonly<Record<string, string>> = {
  PHASE1: "1",
  "PHASE1/PHASE2": "1/2",
  PHASE2: "2",
  "PHASE2/PHASE3": "2/3",
  PHASE3: "3",
  PHASE4: "4",
};

/** How the study was built, as far as the registry's closed words say it. */
export function designOf(protocol: Protocol, reading: Reading): Record<string, unknown> {
  const module = protocol.designModule;
  const info = module?.designInfo;
  const randomised = randomisedOf(module?.studyType, info?.allocation, info?.interventionModel);
  const phase = phases[module?.phases.join("/") ?? ""];
  const locations = protocol.contactsLocationsModule?.locations ?? [];
  const countries = [...new Set(locations.flatMap(({ country }) => country ?? []))];
  const words = [
    module?.studyType,
    info?.allocation,
    info?.interventionModel,
    info?.observationalModel,
  ]
    .filter(Boolean)
    .join(", ");
  if (words !== "") reading.read["design.type"] = words;
  if (phase !== undefined) reading.read["design.phase"] = module?.phases.join(", ") ?? "";
  const type = typeOf(module?.studyType, info, randomised);
  if (type === undefined)
    reading.problem(
      "designModule.designInfo.interventionModel",
      words === "" ? null : words,
      "The type of design does not follow from the registry's words; it is left open.",
    );
  return {
    ...given("type", type),
    ...given("randomised", randomised),
    ...given("blinding", blindingOf(info?.maskingInfo, reading)),
    ...given("phase", phase),
    ...(locations.length > 0 ? { sites: locations.length, countries } : {}),
    ...given(
      "typeDetail",
      info?.interventionModelDescription && registryText(info.interventionModelDescription),
    ),
  };
}

function randomisedOf(
  studyType: string | undefined,
  allocation: string | undefined,
  model: string | undefined,
): boolean | undefined {
  if (allocation === "RANDOMIZED") return true;
  if (allocation === "NON_RANDOMIZED" || model === "SINGLE_GROUP" || studyType === "OBSERVATIONAL")
    return false;
  return undefined;
}

function typeOf(
  studyType: string | undefined,
  info: NonNullable<Protocol["designModule"]>["designInfo"],
  randomised: boolean | undefined,
): string | undefined {
  if (studyType === "OBSERVATIONAL")
    return info?.observationalModel === "COHORT" ? "cohort" : undefined;
  if (info?.interventionModel === "SINGLE_GROUP") return "single-arm";
  if (randomised === false) return "non-randomised-controlled";
  if (randomised !== true) return undefined;
  if (info?.interventionModel === "PARALLEL") return "parallel-rct";
  return info?.interventionModel === "CROSSOVER" ? "crossover-rct" : undefined;
}

/** "Double" counts parties and not which: it is double-blind only where participants are one of them. */
function blindingOf(
  masking: NonNullable<NonNullable<Protocol["designModule"]>["designInfo"]>["maskingInfo"],
  reading: Reading,
): string | undefined {
  const level = masking?.masking;
  if (level === undefined || masking === undefined || masking === null) return undefined;
  const who = masking.whoMasked.map((one) => one.toLowerCase().replace(/_/g, " "));
  reading.read["design.blinding"] = [level, ...who].join(", ");
  if (level === "NONE") return "open-label";
  if (level === "SINGLE") return "single-blind";
  if (!["DOUBLE", "TRIPLE", "QUADRUPLE"].includes(level)) return undefined;
  if (who.length === 0 || who.includes("participant")) return "double-blind";
  reading.problem(
    "maskingInfo.whoMasked",
    who.join(", "),
    `Masking is called ${level.toLowerCase()}, but participants are not among those masked; blinding is left open.`,
  );
  return undefined;
}
