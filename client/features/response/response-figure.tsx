import { lazy, memo, useMemo } from "react";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import { apiAddress, type ResponseAnswer } from "../../lib/api.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Legend, type LegendEntry } from "../../ui/legend.tsx";
import { plural } from "../../ui/number-format.ts";
import { RouteMark } from "../../ui/route-mark.tsx";
import { routeLabel } from "../../ui/route-shape.ts";
import { ResponseTable } from "./response-table.tsx";
import { responsePlot, responseSummary, routesPresent } from "./view-model.ts";

const ResponseChart = lazy(async () => ({
  default: (await import("./response-chart.tsx")).ResponseChart,
}));

export const ResponseFigure = memo(function ResponseFigure({
  answer,
  query,
}: {
  answer: ResponseAnswer;
  query: string;
}) {
  const plot = useMemo(() => responsePlot(answer), [answer]);
  return (
    <ChartFrame
      title="Response by time since the first dose"
      heading="h2"
      caption={captionOf(answer)}
      csv={apiAddress("/evidence/response.csv", query)}
      fileName="response-by-time"
      height={(width) => (width < 560 ? 280 : 340)}
      legend={<Legend entries={legendOf(answer)} />}
      empty={
        answer.points.length > 0 ? undefined : (
          <EmptyState title="No study inside this filter prints a response rate at a stated hour." />
        )
      }
      table={<ResponseTable points={plot.points} />}
    >
      {(size) => <ResponseChart plot={plot} summary={responseSummary(answer)} {...size} />}
    </ChartFrame>
  );
});

function captionOf({ without, datasetVersion }: ResponseAnswer): string {
  const silent =
    without === 0
      ? ""
      : ` ${plural(without, "more study", "more studies")} inside the filter ${without === 1 ? "prints" : "print"} no such count or ${without === 1 ? "counts" : "count"} people already shown.`;
  return `Response rates of intervention arms at a stated hour, as each study defines response, each person once; nothing is pooled, and routes were not compared with each other. Size: people in the arm.${silent} Dataset ${datasetVersion}.`;
}

function legendOf(answer: ResponseAnswer): LegendEntry[] {
  const name = (route: RouteId | null) =>
    route === null ? routeLabel(route) : `${routes.get(route).letter} ${routeLabel(route)}`;
  return [
    ...routesPresent(answer).map(({ route, count }) => ({
      id: String(route),
      mark: <RouteMark route={route} />,
      label: `${name(route)} (${count})`,
    })),
    ...(answer.points.every((point) => point.randomised)
      ? []
      : [
          {
            id: "design",
            mark: <RouteMark route="intravenous" hollow />,
            label: "hollow: not randomised",
          },
        ]),
  ];
}
