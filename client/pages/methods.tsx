import type { ReactNode } from "react";
import { bases } from "#domain/vocabulary/provenance-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { hoursText } from "../ui/hours.ts";
import { Page } from "../ui/page.tsx";
import { ScrollTable } from "../ui/scroll-table.tsx";
import styles from "./text-page.module.css";

export function MethodsPage() {
  return (
    <Page title="Methods">
      <div className={styles.text}>
        <h1>How numbers are chosen and marked</h1>
        <p>
          The Atlas does one thing before anything else: it keeps what a study printed, together
          with the place where it is printed. Everything shown is computed from those records.
        </p>
        <Part title="Records">
          <p>
            A study is one record, however many reports it has. It holds the arms, every number
            taken from the reports, what was judged about its risk of bias, and cautions. A blank is
            never a zero: where a number is missing the record says why, for example that it was not
            reported or that only a percentage is printed.
          </p>
          <p>
            People are counted once. Where two records describe the same people, or one record pools
            trials that have records of their own, only one of them enters a total.
          </p>
        </Part>
        <Part title="Where a number comes from">
          <dl>
            {bases.entries.map((basis) => (
              <div key={basis.id}>
                <dt>{basis.label}</dt>
                <dd>{basis.note}</dd>
              </div>
            ))}
          </dl>
          <p>
            Unverified numbers are shown on the page of their study with a dotted line and the word.
            They enter no rate and no total unless a reader asks for them.
          </p>
        </Part>
        <Part title="Outcomes and scales">
          <p>
            “Response”, “remission” and “relapse” alone mean depression. Response on a pain scale or
            a PTSD scale has its own name and never meets response on a depression scale. Trials
            draw the line of remission at different scores; the cut-off stands beside each number.
          </p>
        </Part>
        <Part title="Times">
          <p>
            Hours count from the first dose of a phase. A rate is read at one of these windows; when
            a study rated more than once inside a window, the rating nearest its target is used, the
            earlier one when two are equally near.
          </p>
          <ScrollTable label="Windows of time">
            <table>
              <thead>
                <tr>
                  <th scope="col">Window</th>
                  <th scope="col">Ratings from</th>
                  <th scope="col">to</th>
                </tr>
              </thead>
              <tbody>
                {windows.entries.map((window) => (
                  <tr key={window.id}>
                    <th scope="row">{window.label}</th>
                    {window.from === undefined ? (
                      <td colSpan={2}>{window.note}</td>
                    ) : (
                      <>
                        <td>{hoursText(window.from)}</td>
                        <td>{window.to === undefined ? "any later" : hoursText(window.to)}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
          <p>
            Twenty-eight days after one infusion and twenty-eight days into a course of eight sprays
            are different things. Single and repeated dosing are never added up.
          </p>
        </Part>
        <Part title="Rates in trial arms">
          <p>A rate is a number of people with an outcome among the people counted in an arm.</p>
          <ul>
            <li>
              Only randomised trials, in adults or mixed ages, at or above the usual dose, unless a
              filter says otherwise. One number per arm.
            </li>
            <li>
              <strong>Crude</strong> is the plain sum of events and of people over the arms of a
              group. It gives no trial more or less weight than its size and takes no account of how
              much trials differ. A sum of fewer than three trials is marked.
            </li>
            <li>
              <strong>Pooled</strong>, drawn as a diamond from three trials on, lets trials differ:
              it averages the logits of their rates with random effects (REML) and the Knapp–Hartung
              interval. Where another such trial would lie stands in the table.
            </li>
            <li>
              The interval of a count or a sum is Wilson’s 95 % interval of a proportion. It speaks
              of chance within the people counted, not of differences between trials.
            </li>
            <li>
              Comparator arms are those of the same trials. The distance between the two is a
              description, not an effect, because sums break the randomisation.
            </li>
            <li>
              Groups stand in a fixed order, never by rate: routes were not compared with each
              other.
            </li>
          </ul>
        </Part>
        <Part title="Effects over time">
          <ul>
            <li>
              Each window pools the trials that were rated in it, from two trials on. Where one
              trial stands alone its own points are drawn and nothing else. A rating between two
              windows is drawn as a point of its trial and is in no pool.
            </li>
            <li>
              Trials come and go from window to window, so the pooled points are no course of one
              group of people. The table names who enters and who is no longer there; “same trials
              in every window” keeps only those that were rated in all windows shown.
            </li>
            <li>
              First and last separation are the first and the last window whose pooled interval
              leaves out no effect. An interval that holds no effect is not the end of an effect:
              fewer trials alone make it wider.
            </li>
            <li>
              Onset lies between two ratings. A trial that first looked at 24 hours can say that its
              arms had come apart by then, not when. The last look stands beside every last
              separation.
            </li>
            <li>
              Days to relapse are kept apart by where they are counted from and among whom, and are
              in no order of length.
            </li>
          </ul>
        </Part>
        <Part title="Harms">
          <ul>
            <li>
              A harm that no trial of a group counted has no number there, never a zero. Beside each
              number stands how many of the trials with such arms counted the harm at all.
            </li>
            <li>
              From three trials on a rate is pooled, if each of them had an event; otherwise it is
              the plain sum, because pooling would add half a person to a trial without one and make
              rare harms common.
            </li>
            <li>
              The risk is set against each kind of comparator by itself: midazolam has harms of its
              own, saline has none. Each comparison is a forest plot with an address.
            </li>
            <li>
              Cohorts stand apart and are compared with nothing. Sessions are not people: their
              shares stand apart and have no interval.
            </li>
            <li>
              Of most trials it is not known how harms were asked for. How long harms lasted is told
              in the words of the records, because trials seldom count it.
            </li>
          </ul>
        </Part>
        <Part title="Extracted twice" id="extraction">
          <p>
            Some studies were extracted a second time by somebody who did not see the first
            extraction. Their pages say in how many cells the two agreed: cells are numbers and
            closed values, such as a drug or a judgement, that at least one of them gave. Numbers
            agree when one is the other rounded to its decimals. Cohen’s κ takes off what chance
            alone would give: for closed values which one was chosen, for numbers whether the report
            gives them at all. Differences were decided before publication.
          </p>
        </Part>
        <Part title="How sentences are judged" id="claims">
          <p>
            Each claim was written down with its question, its threshold and the verdict that was
            expected, before anything was computed. After the first verdicts some questions were
            changed, for all claims of a sort alike and never for a verdict; docs/methods-claims.md
            lists them. One rule for each kind of claim then judges it from the same answers as the
            other pages. What is law, price, history, advice or mechanism was judged by a person and
            says “curated”.
          </p>
          <ul>
            <li>
              <strong>Supported</strong>: the numbers show what the sentence says, in at least two
              randomised trials with a hundred people, with a suggested certainty of low or better,
              and trials against midazolam alone do not point the other way.
            </li>
            <li>
              <strong>Partly supported</strong>: the numbers show it and one of these conditions is
              not met; or some parts of the sentence hold and others do not.
            </li>
            <li>
              <strong>Contradicted</strong>: the interval lies on the other side, or leaves out what
              is claimed. A result that is merely not significant contradicts nothing.
            </li>
            <li>
              <strong>Not enough evidence</strong>: everything else. It does not say that the
              sentence is false.
            </li>
          </ul>
          <p>
            A rule never changes for a single claim. Where the computed verdict is not the expected
            one, the claim says why and since when.
          </p>
        </Part>
        <Part title="What is left out">
          <p>
            Nothing is left out silently. Under each figure of rates stands a list of every study or
            arm that the question touched but the figure does not contain, with the reason: no
            number in the window, a percentage without a count, another age group, people already
            counted, a second crossover period, a caution that forbids the number.
          </p>
        </Part>
        <Part title="Limits">
          <ul>
            <li>
              The records are a curated selection, not a systematic review with a search strategy.
              An empty cell means no record here, not that no trial exists.
            </li>
            <li>
              Trials that found no effect tend to print fewer numbers, so a picture of printed
              numbers can look better than the truth.
            </li>
            <li>
              People usually notice whether they were given ketamine. Against saline, part of any
              difference may be expectation; comparators that are felt, such as midazolam, are
              marked apart for that reason.
            </li>
            <li>
              Scores of suicidal ideation measure thoughts. These trials could not show an effect on
              suicide.
            </li>
            <li>Not medical advice.</li>
          </ul>
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
