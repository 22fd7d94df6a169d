import type { ReactNode } from "react";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Provenance } from "#domain/study/provenance.ts";
import { hoursText } from "../../ui/hours.ts";
import { exact } from "../../ui/number-format.ts";
import styles from "./study-texts.module.css";

/** When an effect was first and last seen, as the reports tell it. */
export function CourseTexts({ record }: { record: StudyRecord }) {
  const { onset, durability, blinding } = record;
  return (
    <div className={styles.texts}>
      {onset !== undefined && (
        <Text title="Onset" provenance={onset.provenance}>
          {onsetText(onset)}
        </Text>
      )}
      {durability.map((one, position) => (
        <Text
          key={one.text ?? `${one.measure} ${one.arm}`}
          title={position === 0 ? "How long it lasted" : undefined}
          provenance={one.provenance}
        >
          {durabilityText(one)}
        </Text>
      ))}
      {blinding.map((one, position) => (
        <Text
          key={one.note ?? one.arm}
          title={position === 0 ? "Did blinding hold?" : undefined}
          provenance={one.provenance}
        >
          {[
            one.guessesCorrect !== undefined && one.n !== undefined
              ? `${one.guessesCorrect} of ${one.n} guessed their treatment.`
              : "",
            one.note ?? "",
          ]
            .join(" ")
            .trim()}
        </Text>
      ))}
    </div>
  );
}

export function hasCourseTexts({ onset, durability, blinding }: StudyRecord): boolean {
  return onset !== undefined || durability.length > 0 || blinding.length > 0;
}

function Text({
  title,
  provenance,
  children,
}: {
  title: string | undefined;
  provenance: Provenance | undefined;
  children: ReactNode;
}) {
  return (
    <div>
      {title !== undefined && <h3>{title}</h3>}
      <p>
        {children}
        {provenance?.basis === "unverified" && <span className={styles.flag}> Unverified.</span>}
      </p>
      {provenance !== undefined && (
        <p className={styles.source}>
          {provenance.url === undefined ? (
            provenance.locator
          ) : (
            <a href={provenance.url} rel="noreferrer">
              {provenance.locator}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function onsetText(onset: NonNullable<StudyRecord["onset"]>): string {
  const parts: string[] = [];
  if (onset.firstSeparationHours !== undefined)
    parts.push(
      onset.lastNotSeparatedHours === undefined
        ? `Separated by ${hoursText(onset.firstSeparationHours)}.`
        : `Separated between ${hoursText(onset.lastNotSeparatedHours)} and ${hoursText(onset.firstSeparationHours)}.`,
    );
  if (onset.firstAssessedHours !== undefined)
    parts.push(`First rating at ${hoursText(onset.firstAssessedHours)}.`);
  if (onset.basis === "within-arm") parts.push("Against the same people’s baseline.");
  if (onset.text !== undefined) parts.push(onset.text);
  return parts.join(" ");
}

function durabilityText(one: StudyRecord["durability"][number]): string {
  const parts: string[] = [];
  if (one.value !== undefined && one.measure === "median-time-to-relapse")
    parts.push(`Median time to relapse ${exact(one.value)} ${one.unit ?? ""}.`);
  if (one.value !== undefined && one.measure === "last-separation")
    parts.push(`Last separated at ${exact(one.value)} ${one.unit ?? ""}.`);
  if (one.lastAssessedHours !== undefined)
    parts.push(`Last looked at ${hoursText(one.lastAssessedHours)}.`);
  if (one.text !== undefined) parts.push(one.text);
  return parts.join(" ");
}
