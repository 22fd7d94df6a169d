import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { decimals } from "../../evidence/forest/number-words.ts";
import { effect, effectEnds, orDash, probability, withInterval } from "../markdown/number.ts";
import { capital, list, section, plain, table } from "../markdown/write.ts";

/** The pooled figures on the reading scale, and how much the studies differ. */
export function pooledSection({ pooled, question }: ForestAnswer): string | null {
  if (pooled === null) return null;
  const { transformed, k, otherTest, mantelHaenszel } = pooled;
  const { measure } = question;
  const figures = effect(transformed, measure);
  const lines =
    k === 1
      ? [`One trial, nothing pooled: ${figures}, p ${probability(pooled.pValue)}`]
      : [
          `${capital(question.measureLabel)}, ${k} trials: ${figures}, p ${probability(pooled.pValue)}`,
          ...(transformed.predictionLow === null
            ? []
            : [
                `Prediction interval for another such trial: ${effectEnds(transformed.predictionLow, transformed.predictionHigh, measure)}`,
              ]),
          `τ² ${withInterval(pooled.tau2, pooled.tau2CiLow, pooled.tau2CiHigh, 3)}; I² ${orDash(pooled.i2, 0)} %; Q ${orDash(pooled.q)} on ${orDash(pooled.qDf, 0)} df, p ${probability(pooled.qPValue)}`,
          ...(otherTest === null
            ? []
            : [
                `With test ${otherTest.test} instead: ${effectEnds(otherTest.ciLow, otherTest.ciHigh, measure)}, p ${probability(otherTest.pValue)}`,
              ]),
          ...(mantelHaenszel === null
            ? []
            : [
                `Mantel–Haenszel without correction, analysis scale: ${withInterval(mantelHaenszel.estimate, mantelHaenszel.ciLow, mantelHaenszel.ciHigh, 3)}`,
              ]),
        ];
  return section(k === 1 ? "Effect" : "Pooled effect", list(lines));
}

export function absoluteSection({ absolute }: ForestAnswer): string | null {
  if (absolute === null) return null;
  const { nnt, nntInterval } = absolute;
  return section(
    "For 100 people",
    list([
      `Baseline: ${decimals(absolute.baselinePercent, 0)} of 100 (${plain(absolute.baseline)})`,
      `Treated: ${withInterval(absolute.treatedPercent, absolute.treatedLow, absolute.treatedHigh, 0)} of 100${absolute.capped ? ", cut at what a share can be" : ""}${absolute.converted ? ", converted from a standardised difference (normal approximation)" : ""}`,
      `Difference: ${withInterval(absolute.difference, absolute.differenceLow, absolute.differenceHigh, 0)} per 100`,
      ...(nnt === null
        ? []
        : [`${plain(nnt)}${nntInterval === null ? "" : ` (${plain(nntInterval)})`}`]),
    ]),
  );
}

type Level = ForestAnswer["byDosing"][number];

export function subgroupSection({ subgroups, byDosing, question }: ForestAnswer): string | null {
  const parts = [
    section("By dosing", byDosing.length === 0 ? null : levelTable(byDosing, question)),
    subgroups === null
      ? null
      : section(
          `Subgroups by ${subgroups.by}`,
          [
            levelTable(subgroups.levels, question),
            ...(subgroups.qm === null
              ? []
              : [
                  `Test between subgroups: Q ${orDash(subgroups.qm)} on ${subgroups.qmDf} df, p ${probability(subgroups.qmPValue)}. Trials were not randomised to subgroups.`,
                ]),
          ].join("\n\n"),
        ),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("\n\n");
}

function levelTable(levels: readonly Level[], { measure }: ForestAnswer["question"]): string {
  return table(
    ["Group", "Trials", "People", "Effect", "Prediction interval", "τ²", "I²"],
    levels.map((level) => [
      plain(level.label),
      level.k,
      level.people,
      effect(level, measure),
      effectEnds(level.predictionLow, level.predictionHigh, measure),
      orDash(level.tau2, 3),
      level.i2 === null ? null : `${decimals(level.i2, 0)} %`,
    ]),
  );
}

export function regressionSection({ regression }: ForestAnswer): string | null {
  const model = regression?.model ?? null;
  if (model === null) return null;
  return section(
    "Meta-regression (analysis scale)",
    table(
      ["Term", "Coefficient", "p"],
      model.coefficients.map(({ name, estimate, ciLow, ciHigh, pValue }) => [
        plain(name),
        withInterval(estimate, ciLow, ciHigh, 4),
        probability(pValue),
      ]),
    ),
  );
}
