import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";

/** As many small trials as asked for, each with a response count in both arms at 24 hours. */
export function generatedTrials(count: number): StudyRecord[] {
  return Array.from({ length: count }, (_, position) =>
    sampleStudy({
      key: `trial-${position}`,
      short: `Trial ${position}`,
      year: 2000 + (position % 25),
      results: [
        sampleCount("ket", 5 + (position % 11), 20),
        sampleCount("pbo", 2 + (position % 7), 20),
      ],
    }),
  );
}
