/** Ways from what a paper prints to what a row holds, in the order in which they are offered. */
export const calculatorIds = [
  "sd-from-se",
  "sd-from-interval",
  "sd-from-interval-z",
  "sd-from-p",
  "sd-from-t",
  "mean-sd-from-quartiles",
  "mean-sd-from-range",
  "mean-sd-from-five-numbers",
  "sd-of-change",
  "combined-groups",
  "events-from-percent",
] as const;
export type CalculatorId = (typeof calculatorIds)[number];
