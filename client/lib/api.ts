import type { AccountItem, AccountList } from "#server/curation/accounts/contract.ts";
import type { SessionAnswer, SessionList } from "#server/curation/auth/contract.ts";
import type {
  Draft,
  MadeRevision,
  newDraft,
  Published,
  QueueItem,
  Saved,
  savedDraft,
  Submitted,
} from "#server/curation/drafts/contract.ts";
import type {
  askedExtraction,
  ExtractionItem,
  ExtractionsAnswer,
} from "#server/curation/extractions/contract.ts";
import type {
  fetchedRecord,
  ImportAnswer,
  importedStudy,
  importRequest,
  PreviewAnswer,
  previewedFile,
  SourceItem,
} from "#server/curation/import/contract.ts";
import type {
  AcceptedInvitation,
  InvitationItem,
  InvitationList,
  MadeInvitation,
  NewInvitation,
} from "#server/curation/invitations/contract.ts";
import type {
  MadeReport,
  newReport,
  ReportDecision,
  ReportItem,
} from "#server/curation/reports/contract.ts";
import type { Preview, Release, Releases } from "#server/curation/releases/contract.ts";
import type { MadeToken, TokenList } from "#server/curation/tokens/contract.ts";
import type { ChangeAnswer } from "#server/evidence/change/contract.ts";
import type { ClaimsAnswer } from "#server/evidence/claims/contract.ts";
import type { DepthAnswer } from "#server/evidence/depth/contract.ts";
import type { ForestAnswer } from "#server/evidence/forest/contract.ts";
import type { CompareAnswer } from "#server/evidence/compare/contract.ts";
import type { DurabilityAnswer } from "#server/evidence/durability/contract.ts";
import type {
  ComparisonAnswer,
  HistoryAnswer,
  RevisionAnswer,
} from "#server/evidence/history/contract.ts";
import type { OverviewAnswer } from "#server/evidence/overview/contract.ts";
import type { RatesAnswer } from "#server/evidence/rates/contract.ts";
import type { ReportsAnswer } from "#server/evidence/reports/contract.ts";
import type { ResponseAnswer } from "#server/evidence/response/contract.ts";
import type { SafetyAnswer } from "#server/evidence/safety/contract.ts";
import type { StudiesAnswer } from "#server/evidence/studies/contract.ts";
import type { CourseAnswer, StudyAnswer } from "#server/evidence/study/contract.ts";
import type { TimeCourseAnswer } from "#server/evidence/time-course/contract.ts";
import type { UsesAnswer } from "#server/evidence/uses/contract.ts";
import type { QueryProblem } from "#domain/question.ts";
import type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import type { metaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type * as z from "zod";

export type { AccountItem } from "#server/curation/accounts/contract.ts";
export type { SessionAnswer } from "#server/curation/auth/contract.ts";
export type { Conflict, Draft, QueueItem, Submitted } from "#server/curation/drafts/contract.ts";
export type { ExtractionItem, ExtractionsAnswer } from "#server/curation/extractions/contract.ts";
export type {
  PreviewAnswer,
  PreviewedStudy,
  SourceItem,
  Suggestion,
} from "#server/curation/import/contract.ts";
export type { ReportDecision, ReportItem } from "#server/curation/reports/contract.ts";
export type { ChangeAnswer, QuestionChange } from "#server/evidence/change/contract.ts";
export type { ComparisonAnswer, HistoryAnswer } from "#server/evidence/history/contract.ts";
export type { ReportsAnswer } from "#server/evidence/reports/contract.ts";
export type { Changelog, Preview, Releases } from "#server/curation/releases/contract.ts";
export type { InvitationItem } from "#server/curation/invitations/contract.ts";
export type {
  CompareAnswer,
  CompareCell,
  CompareColumn,
} from "#server/evidence/compare/contract.ts";
export type { DepthAnswer } from "#server/evidence/depth/contract.ts";
export type { EffectRow, ForestAnswer } from "#server/evidence/forest/contract.ts";
export type { DurabilityAnswer } from "#server/evidence/durability/contract.ts";
export type { ClaimItem, ClaimsAnswer } from "#server/evidence/claims/contract.ts";
export type { RatesAnswer } from "#server/evidence/rates/contract.ts";
export type { OverviewAnswer } from "#server/evidence/overview/contract.ts";
export type { ResponseAnswer } from "#server/evidence/response/contract.ts";
export type { SafetyAnswer } from "#server/evidence/safety/contract.ts";
export type { StudiesAnswer, StudyItem } from "#server/evidence/studies/contract.ts";
export type { CourseAnswer, StudyAnswer } from "#server/evidence/study/contract.ts";
export type { TimeCourseAnswer } from "#server/evidence/time-course/contract.ts";
export type { UsesAnswer } from "#server/evidence/uses/contract.ts";
export type { MetaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";

export type ImportedStudy = z.input<typeof importedStudy>;
export type ImportOutcome = ImportAnswer["studies"][number];

/** A request as it is sent: what has a default may be left out. */
export type MetaAnalysisQuestion = z.input<typeof metaAnalysisRequest>;

export interface HealthAnswer {
  readonly status: string;
  readonly version: string;
  readonly datasetVersion: string;
  readonly studies: number;
}

/** Codes the server sends, and two of our own for answers that never were one. */
const unreachable = "unreachable";
const unreadable = "unreadable";

/** An answer other than the one asked for. `status` is 0 where no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly QueryProblem[];
  readonly requestId: string | null;

  constructor(
    message: string,
    facts: {
      status: number;
      code: string;
      details?: readonly QueryProblem[];
      requestId?: string | null;
    },
  ) {
    super(message);
    this.name = "ApiError";
    this.status = facts.status;
    this.code = facts.code;
    this.details = facts.details ?? [];
    this.requestId = facts.requestId ?? null;
  }

  /** True where asking again later may well succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

export const api = {
  health: (signal: AbortSignal) => get<HealthAnswer>("/health", "", signal),
  overview: (query: string, signal: AbortSignal) =>
    get<OverviewAnswer>("/evidence/overview", query, signal),
  rates: (query: string, signal: AbortSignal) => get<RatesAnswer>("/evidence/rates", query, signal),
  response: (query: string, signal: AbortSignal) =>
    get<ResponseAnswer>("/evidence/response", query, signal),
  forest: (query: string, signal: AbortSignal) =>
    get<ForestAnswer>("/evidence/forest", query, signal),
  claims: (query: string, signal: AbortSignal) => get<ClaimsAnswer>("/claims", query, signal),
  studies: (query: string, signal: AbortSignal) => get<StudiesAnswer>("/studies", query, signal),
  study: (key: string, query: string, signal: AbortSignal) =>
    get<StudyAnswer>(`/studies/${encodeURIComponent(key)}`, query, signal),
  course: (key: string, query: string, signal: AbortSignal) =>
    get<CourseAnswer>(`/studies/${encodeURIComponent(key)}/course`, query, signal),
  depth: (signal: AbortSignal) => get<DepthAnswer>("/evidence/depth", "", signal),
  uses: (key: string, query: string, signal: AbortSignal) =>
    get<UsesAnswer>(`/studies/${encodeURIComponent(key)}/uses`, query, signal),
  history: (key: string, signal: AbortSignal) =>
    get<HistoryAnswer>(`/studies/${encodeURIComponent(key)}/history`, "", signal),
  comparison: (key: string, from: number, to: number, signal: AbortSignal) =>
    get<ComparisonAnswer>(
      `/studies/${encodeURIComponent(key)}/compare`,
      `from=${from}&to=${to}`,
      signal,
    ),
  revision: (key: string, number: number, signal: AbortSignal) =>
    get<RevisionAnswer>(`/studies/${encodeURIComponent(key)}/revisions/${number}`, "", signal),
  reports: (key: string, signal: AbortSignal) =>
    get<ReportsAnswer>(`/studies/${encodeURIComponent(key)}/reports`, "", signal),
  report: (asked: z.input<typeof newReport>) => send<MadeReport>("POST", "/reports", asked),
  timeCourse: (query: string, signal: AbortSignal) =>
    get<TimeCourseAnswer>("/evidence/time-course", query, signal),
  durability: (query: string, signal: AbortSignal) =>
    get<DurabilityAnswer>("/evidence/durability", query, signal),
  compare: (query: string, signal: AbortSignal) =>
    get<CompareAnswer>("/evidence/compare", query, signal),
  safety: (query: string, signal: AbortSignal) =>
    get<SafetyAnswer>("/evidence/safety", query, signal),
  releases: (signal: AbortSignal) => get<Releases>("/releases", "", signal),
  metaAnalysis: (question: MetaAnalysisQuestion, signal: AbortSignal) =>
    post<MetaAnalysisAnswer>("/meta-analysis", question, signal),
};

interface Done {
  readonly done: true;
}

const inPath = encodeURIComponent;

/** What only people with an account may ask, and how they get one. */
export const accountApi = {
  session: (signal: AbortSignal) => get<SessionAnswer>("/auth/get-session", "", signal),
  signIn: (email: string, password: string) =>
    send<Done>("POST", "/auth/sign-in/email", { email, password }),
  signOut: () => send<Done>("POST", "/auth/sign-out"),
  signOutEverywhere: () => send<Done>("POST", "/auth/revoke-sessions"),
  /** Ends every other session too: whoever knew the old password is out. */
  changePassword: (currentPassword: string, newPassword: string) =>
    send<Done>("POST", "/auth/change-password", {
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    }),
  sessions: (signal: AbortSignal) => get<SessionList>("/auth/sessions", "", signal),
  endSession: (id: string) => send<Done>("DELETE", `/auth/sessions/${inPath(id)}`),
  openInvitation: (token: string, signal: AbortSignal) =>
    post<InvitationItem>("/auth/invitation", { token }, signal),
  acceptInvitation: (asked: AcceptedInvitation) =>
    send<Done>("POST", "/auth/invitation/accept", asked),
  tokens: (signal: AbortSignal) => get<TokenList>("/curation/tokens", "", signal),
  makeToken: (name: string) => send<MadeToken>("POST", "/curation/tokens", { name }),
  revokeToken: (id: string) => send<Done>("DELETE", `/curation/tokens/${inPath(id)}`),
  previewRelease: (name: string) => send<Preview>("POST", "/curation/releases/preview", { name }),
  cutRelease: (asked: { readonly name: string; readonly message: string }) =>
    send<Release>("POST", "/curation/releases", asked),
  accounts: (signal: AbortSignal) => get<AccountList>("/curation/accounts", "", signal),
  changeRole: (id: string, role: AccountItem["role"]) =>
    send<AccountItem>("PATCH", `/curation/accounts/${inPath(id)}`, { role }),
  removeAccount: (id: string) => send<Done>("DELETE", `/curation/accounts/${inPath(id)}`),
  invitations: (signal: AbortSignal) => get<InvitationList>("/curation/invitations", "", signal),
  invite: (asked: NewInvitation) => send<MadeInvitation>("POST", "/curation/invitations", asked),
  passwordLink: (email: string) =>
    send<MadeInvitation>("POST", "/curation/invitations/password", { email }),
  withdrawInvitation: (id: string) => send<Done>("DELETE", `/curation/invitations/${inPath(id)}`),
};

/** Studies being written, and those handed over for review. */
export const draftsApi = {
  queue: (signal: AbortSignal) => get<readonly QueueItem[]>("/curation/queue", "", signal),
  begin: (asked: z.input<typeof newDraft>) => send<Draft>("POST", "/curation/drafts", asked),
  draft: (key: string, signal: AbortSignal) =>
    get<Draft>(`/curation/drafts/${inPath(key)}`, "", signal),
  save: (key: string, asked: z.input<typeof savedDraft>) =>
    send<Saved>("PUT", `/curation/drafts/${inPath(key)}`, asked),
  discard: (key: string, counter: number) =>
    send<MadeRevision>("DELETE", `/curation/drafts/${inPath(key)}?counter=${counter}`),
  submit: (key: string, counter: number, message: string) =>
    send<MadeRevision>("POST", `/curation/drafts/${inPath(key)}/submit`, { counter, message }),
  submission: (revision: string, signal: AbortSignal) =>
    get<Submitted>(`/curation/submissions/${inPath(revision)}`, "", signal),
  effect: (revision: number, signal: AbortSignal) =>
    get<ChangeAnswer>(`/curation/submissions/${revision}/effect`, "", signal),
  publish: (revision: number, message: string) =>
    send<Published>("POST", `/curation/submissions/${revision}/publish`, { message }),
  returnToAuthor: (revision: number, message: string) =>
    send<unknown>("POST", `/curation/submissions/${revision}/return`, { message }),
  withdraw: (revision: number) =>
    send<unknown>("POST", `/curation/submissions/${revision}/withdraw`),
  reopen: (revision: number) => send<Draft>("POST", `/curation/submissions/${revision}/reopen`),
};

/** Second extractions, which nobody but the extractor sees before they are handed over. */
export const extractionsApi = {
  list: (signal: AbortSignal) =>
    get<readonly ExtractionItem[]>("/curation/extractions", "", signal),
  ask: (asked: z.input<typeof askedExtraction>) =>
    send<Done>("POST", "/curation/extractions", asked),
  takeUp: (key: string) => send<Draft>("POST", `${extraction(key)}/take-up`),
  setAside: (key: string, message: string) =>
    send<Done>("POST", `${extraction(key)}/set-aside`, { message }),
  draft: (key: string, signal: AbortSignal) => get<Draft>(`${extraction(key)}/draft`, "", signal),
  save: (key: string, asked: z.input<typeof savedDraft>) =>
    send<Saved>("PUT", `${extraction(key)}/draft`, asked),
  giveUp: (key: string, counter: number) =>
    send<MadeRevision>("DELETE", `${extraction(key)}/draft?counter=${counter}`),
  submit: (key: string, counter: number, message: string) =>
    send<MadeRevision>("POST", `${extraction(key)}/submit`, { counter, message }),
  takeBack: (key: string) => send<Draft>("POST", `${extraction(key)}/take-back`),
  comparison: (key: string, signal: AbortSignal) =>
    get<ExtractionsAnswer>(`${extraction(key)}/comparison`, "", signal),
  openAgreed: (key: string) => send<Draft>("POST", `${extraction(key)}/agreed`),
};

function extraction(key: string): string {
  return `/curation/extractions/${inPath(key)}`;
}

/** What a reviewer may do with the history of a study. */
export const historyApi = {
  restoreEffect: (key: string, number: number, signal: AbortSignal) =>
    get<ChangeAnswer>(`/curation/studies/${inPath(key)}/revisions/${number}/effect`, "", signal),
  restore: (key: string, number: number, message: string) =>
    send<Published>("POST", `/curation/studies/${inPath(key)}/restore`, { number, message }),
  withdrawalEffect: (key: string, signal: AbortSignal) =>
    get<ChangeAnswer>(`/curation/studies/${inPath(key)}/withdrawal/effect`, "", signal),
  withdraw: (key: string, message: string) =>
    send<Published>("POST", `/curation/studies/${inPath(key)}/withdraw`, { message }),
};

/** What readers reported, as curators see it. */
export const reportsApi = {
  waiting: (signal: AbortSignal) => get<readonly ReportItem[]>("/curation/reports", "", signal),
  answer: (id: number, decision: ReportDecision) =>
    send<Done>("POST", `/curation/reports/${id}/answer`, decision),
};

/** Records of other places on their way into drafts. */
export const importApi = {
  sources: (signal: AbortSignal) =>
    get<readonly SourceItem[]>("/curation/import/sources", "", signal),
  preview: (asked: z.input<typeof previewedFile>) =>
    send<PreviewAnswer>("POST", "/curation/import/preview", asked),
  fetch: (asked: z.input<typeof fetchedRecord>) =>
    send<PreviewAnswer>("POST", "/curation/import/fetch", asked),
  apply: (asked: z.input<typeof importRequest>) =>
    send<ImportAnswer>("POST", "/curation/import", asked),
};

/** Address of an API path with its query, as links to exports use it. */
export function apiAddress(path: string, query = ""): string {
  return `/api${path}${query === "" ? "" : `?${query}`}`;
}

/** The failure of a request to which no answer came. */
export function noAnswer(): ApiError {
  return new ApiError("The server did not answer.", { status: 0, code: unreachable });
}

function get<Answer>(path: string, query: string, signal: AbortSignal): Promise<Answer> {
  return ask(apiAddress(path, query), { signal, headers: { accept: "application/json" } });
}

function post<Answer>(path: string, body: unknown, signal: AbortSignal): Promise<Answer> {
  return ask(apiAddress(path), { signal, ...withBody("POST", body) });
}

/** A write: once sent, it is not taken back. */
function send<Answer>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown = {},
): Promise<Answer> {
  return ask(apiAddress(path), withBody(method, body));
}

function withBody(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function ask<Answer>(address: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(address, request).catch((cause: unknown) => {
    if (request.signal?.aborted === true) throw cause;
    throw noAnswer();
  });
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as Answer;
}

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly details?: readonly QueryProblem[];
    readonly requestId?: string;
  };
}

async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (!isErrorBody(body))
    return new ApiError(`The server answered ${response.status} without saying why.`, {
      status: response.status,
      code: unreadable,
    });
  const { code, message, details, requestId } = body.error;
  return new ApiError(message, {
    status: response.status,
    code,
    ...(details === undefined ? {} : { details }),
    requestId: requestId ?? null,
  });
}

function isErrorBody(body: unknown): body is ErrorBody {
  return (
    typeof body === "object" &&
    body !== null &&
    "error" in body &&
    typeof body.error === "object" &&
    body.error !== null &&
    "message" in body.error
  );
}
