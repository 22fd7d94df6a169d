import { MantineProvider } from "@mantine/core";
import {
  type FetchQueryOptions,
  QueryClientProvider,
  type QueryKey,
  useQuery,
} from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  useLocation,
  useSearch,
} from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type QueryWords, wordsOfSearch } from "#domain/question.ts";
import { forestQuery } from "./features/forest/query.ts";
import { forestQuestion } from "./features/forest/question.ts";
import { compareQuery } from "./features/compare/query.ts";
import { compareQuestionOf } from "./features/compare/question.ts";
import { claimsQuery } from "./features/claims/query.ts";
import { claimsQuestion } from "./features/claims/view-model.ts";
import { historyQuery } from "./features/history/query.ts";
import { healthQuery } from "./features/health/query.ts";
import { overviewQuery } from "./features/overview/query.ts";
import { ratesQuery } from "./features/rates/query.ts";
import { ratesQuestion } from "./features/rates/question.ts";
import { releasesQuery } from "./features/releases/query.ts";
import { responseQuery } from "./features/response/query.ts";
import { safetyQuery } from "./features/safety/query.ts";
import { safetyQuestion } from "./features/safety/question.ts";
import { studiesQuery } from "./features/studies/query.ts";
import { durabilityQuery } from "./features/durability/query.ts";
import { timeCourseQuery } from "./features/time-course/query.ts";
import { overviewQuestion, timeCourseQuestion } from "./features/time-course/question.ts";
import { noAnswer } from "./lib/api.ts";
import { createQueryClient } from "./lib/query-client.ts";
import { filterQuery, keepRelease, releaseQuery, stringifySearch } from "./lib/url-state.ts";
import { studyQuery } from "./lib/study-query.ts";
import { NotFoundPage } from "./pages/not-found.tsx";
import { OverviewPage } from "./pages/overview.tsx";
import { PageError } from "./ui/page-error.tsx";
import { ReleaseNotice } from "./ui/release-notice.tsx";
import { SiteFooter } from "./ui/site-footer.tsx";
import { SiteHeader } from "./ui/site-header.tsx";
import { colorSchemeManager, theme } from "./ui/theme.ts";
import "./ui/mantine.css";
import "./ui/global.css";

const queryClient = createQueryClient();

/**
 * Asks for an answer a page is about to need, while its code is still on the way. Nothing waits for
 * it: the page itself shows what comes, a failure too.
 */
function ask<Answer, Key extends QueryKey>(
  options: FetchQueryOptions<Answer, Error, Answer, Key>,
): void {
  void queryClient.prefetchQuery(options);
}

/** Code of a page that cannot be had means a silent server, and is told as such. */
function pageCode<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return () =>
    load().catch(() => {
      throw noAnswer();
    });
}

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFoundPage />,
  // Every address is words: what a page understands of them, it says itself.
  validateSearch: (search): QueryWords => search as QueryWords,
  search: {
    middlewares: [
      ({ search, next }: { search: QueryWords; next: (words: QueryWords) => QueryWords }) =>
        keepRelease(search, next(search)),
    ],
  },
});

const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/",
    loader: ({ location }) => {
      ask(overviewQuery(releaseQuery(location.search)));
      ask(ratesQuery(ratesQuestion(location.search).query));
      ask(timeCourseQuery(timeCourseQuestion(keepRelease(location.search, overviewQuestion))));
    },
    // Not lazy: a first visit would otherwise wait a second round trip for a few kilobytes.
    component: OverviewPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/studies",
    loader: ({ location }) => {
      ask(studiesQuery(location.search));
      ask(responseQuery(filterQuery(location.search)));
    },
    component: lazyRouteComponent(
      pageCode(() => import("./pages/studies.tsx")),
      "StudiesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/studies/$key",
    loader: ({ params, location }) => ask(studyQuery(params.key, releaseQuery(location.search))),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/study.tsx")),
      "StudyPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/studies/$key/history",
    loader: ({ params }) => ask(historyQuery(params.key)),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/study-history.tsx")),
      "StudyHistoryPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/analyse",
    loader: ({ location }) => ask(forestQuery(forestQuestion(location.search).query)),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/analyse.tsx")),
      "AnalysePage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/analyse/own",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/own.tsx")),
      "OwnPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/time-course",
    loader: ({ location }) => {
      ask(timeCourseQuery(timeCourseQuestion(location.search)));
      ask(durabilityQuery(filterQuery(location.search)));
    },
    component: lazyRouteComponent(
      pageCode(() => import("./pages/time-course.tsx")),
      "TimeCoursePage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/compare",
    loader: ({ location }) => ask(compareQuery(compareQuestionOf(location.search))),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/compare.tsx")),
      "ComparePage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/safety",
    loader: ({ location }) => ask(safetyQuery(safetyQuestion(location.search))),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/safety.tsx")),
      "SafetyPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/claims",
    loader: ({ location }) => ask(claimsQuery(claimsQuestion(location.search))),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/claims.tsx")),
      "ClaimsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/sign-in",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/sign-in.tsx")),
      "SignInPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/invitation/$token",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/invitation.tsx")),
      "InvitationPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/account",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/account.tsx")),
      "AccountPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/curate.tsx")),
      "CuratePage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate/import",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/import.tsx")),
      "ImportPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate/$key",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/curate-study.tsx")),
      "CurateStudyPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate/$key/second",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/curate-second.tsx")),
      "CurateSecondPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate/$key/reconcile",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/curate-reconcile.tsx")),
      "CurateReconcilePage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/curate/submissions/$revision",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/curate-submission.tsx")),
      "CurateSubmissionPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/methods",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/methods.tsx")),
      "MethodsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/data",
    component: lazyRouteComponent(
      pageCode(() => import("./pages/data.tsx")),
      "DataPage",
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/releases",
    loader: () => ask(releasesQuery),
    component: lazyRouteComponent(
      pageCode(() => import("./pages/releases.tsx")),
      "ReleasesPage",
    ),
  }),
]);

const router = createRouter({
  routeTree,
  parseSearch: wordsOfSearch,
  stringifySearch: (search) => stringifySearch(search as QueryWords),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <PageError error={error} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  );
}

function Shell() {
  const health = useQuery(healthQuery);
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const words: QueryWords = useSearch({ strict: false });
  const shown = useRef(path);
  // A new page takes the focus, as a page load would; the first one leaves it at the top.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1} style={{ outline: "none", minHeight: "70vh" }}>
        <ReleaseNotice path={path} words={words} />
        <Outlet />
      </main>
      <SiteFooter datasetVersion={health.data?.datasetVersion} />
    </>
  );
}
