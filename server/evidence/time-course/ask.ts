import type { TimeCourseQuestion } from "#domain/evidence-question.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { timeCourseAnswerOf } from "./answer.ts";
import type { TimeCourseAnswer } from "./contract.ts";
import { courseQuestionOf } from "./question.ts";

/** Answers a question about an effect over time. Throws `invalid-input` for a question without sense. */
export async function askTimeCourse(
  context: EvidenceContext,
  query: TimeCourseQuestion,
): Promise<TimeCourseAnswer> {
  const course = courseQuestionOf(query);
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return timeCourseAnswerOf(snapshot(), course, found);
}
