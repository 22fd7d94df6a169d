import { interpretBinary } from "./printed-value/binary.ts";
import { interpretContinuous } from "./printed-value/continuous.ts";
import { interpretContrast } from "./printed-value/contrast.ts";
import { factsOf } from "./printed-value/fact-reader.ts";
import { missingWords } from "./printed-value/missing-words.ts";
import { plainText } from "./printed-value/plain-text.ts";
import {
  type Candidate,
  type DecimalMark,
  type Interpretation,
  type PrintedContext,
  type PrintedReading,
  UnreadableValue,
} from "./printed-value/reading.ts";
import { tokens } from "./printed-value/tokens.ts";

/**
 * Reads what a paper prints in one cell. All readings that are possible come back as candidates with
 * their words; where there is more than one, a question asks. Nothing is chosen silently, a blank is
 * never 0, and what cannot be read is refused with a sentence.
 */
export function readPrintedValue(printed: string, context: PrintedContext): PrintedReading {
  const { text, remarks } = plainText(printed);
  if (text === "") return { outcome: "empty" };
  const missing = missingWords(text);
  if (missing !== null) return answer(missing, remarks);
  const marks: readonly DecimalMark[] =
    context.mark === undefined ? ["point", "comma"] : [context.mark];
  const attempts = marks.map((mark) => attempt(text, mark, context));
  const readings = attempts.flatMap((one) => (typeof one === "string" ? [] : [one]));
  const [first, second] = readings;
  if (first === undefined) return { outcome: "refused", message: `“${printed}”: ${attempts[0]}` };
  if (second === undefined || sameReading(first, second)) return answer(first, remarks);
  return answer(underBothMarks(text, first, second), remarks);
}

function attempt(
  text: string,
  mark: DecimalMark,
  context: PrintedContext,
): Interpretation | string {
  try {
    const facts = factsOf(tokens(text, mark));
    if (context.kind === "binary") return interpretBinary(facts, context);
    if (context.kind === "continuous") return interpretContinuous(facts, context);
    return interpretContrast(facts);
  } catch (error) {
    if (error instanceof UnreadableValue) return error.message;
    throw error;
  }
}

function answer(read: Interpretation, remarks: readonly string[]): PrintedReading {
  return {
    outcome: "read",
    candidates: read.candidates,
    sure: read.question === null,
    question: read.question,
    remarks: [...remarks, ...read.remarks],
  };
}

function sameReading(a: Interpretation, b: Interpretation): boolean {
  return words(a.candidates) === words(b.candidates);
}

function words(candidates: readonly Candidate[]): string {
  return candidates.map((candidate) => candidate.words).join("|");
}

/** "1,234" may be a little over one or more than a thousand; both are offered. */
function underBothMarks(
  text: string,
  point: Interpretation,
  comma: Interpretation,
): Interpretation {
  const known = new Set(point.candidates.map((candidate) => candidate.words));
  const added = comma.candidates.filter((candidate) => !known.has(candidate.words));
  return {
    candidates: [...point.candidates, ...added],
    question: { id: "decimal-mark", text: `“${text}”: which numbers are these?` },
    remarks: point.remarks.filter((remark) => comma.remarks.includes(remark)),
  };
}
