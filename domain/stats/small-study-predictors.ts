/** What the effect may depend on when small studies differ from large ones. */
export interface SmallStudyPredictor {
  readonly id: string;
  /** Whether it needs the sizes of the studies. */
  readonly ofSize: boolean;
  /** Whether it goes to 0 as a study grows, so that the intercept is the effect of an infinitely large one. */
  readonly vanishes: boolean;
  value(variance: number, size: number): number;
}

/** The first is the classical one. */
export const smallStudyPredictors: readonly SmallStudyPredictor[] = [
  { id: "sei", ofSize: false, vanishes: true, value: (variance) => Math.sqrt(variance) },
  { id: "vi", ofSize: false, vanishes: true, value: (variance) => variance },
  { id: "ni", ofSize: true, vanishes: false, value: (_, size) => size },
  { id: "ninv", ofSize: true, vanishes: true, value: (_, size) => 1 / size },
  { id: "sqrtni", ofSize: true, vanishes: false, value: (_, size) => Math.sqrt(size) },
  { id: "sqrtninv", ofSize: true, vanishes: true, value: (_, size) => 1 / Math.sqrt(size) },
];
