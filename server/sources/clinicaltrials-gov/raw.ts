import * as z from "zod";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
/** Values of measurements come as texts; a program in between may have made them numbers. */
const figure = z
  .union([z.string(), z.number()])
  .transform(String)
  .nullish()
  .transform((value) => value ?? undefined);
const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined);
const list = <Member extends z.ZodType>(member: Member) =>
  z
    .array(member)
    .nullish()
    .transform((value) => value ?? []);
const dated = z.looseObject({ date: text }).nullish();

const group = z.looseObject({ id: z.string(), title: text, description: text });
const denominators = list(
  z.looseObject({
    units: text,
    counts: list(z.looseObject({ groupId: z.string(), value: figure })),
  }),
);
const measurement = z.looseObject({
  groupId: z.string(),
  value: figure,
  spread: figure,
  lowerLimit: figure,
  upperLimit: figure,
  comment: text,
});
export type Measurement = z.infer<typeof measurement>;
const classes = list(
  z.looseObject({
    title: text,
    denoms: denominators,
    categories: list(z.looseObject({ title: text, measurements: list(measurement) })),
  }),
);
const sponsor = z.looseObject({ name: text, class: text });
const plannedOutcome = z.looseObject({ measure: text, timeFrame: text });

const analysis = z.looseObject({
  groupIds: list(z.string()),
  groupDescription: text,
  statisticalMethod: text,
  pValue: figure,
  paramType: text,
  paramValue: figure,
  ciPctValue: figure,
  ciNumSides: text,
  ciLowerLimit: figure,
  ciUpperLimit: figure,
  dispersionType: text,
  dispersionValue: figure,
  estimateComment: text,
});
export type RegistryAnalysis = z.infer<typeof analysis>;

const outcomeMeasure = z.looseObject({
  type: text,
  title: text,
  description: text,
  populationDescription: text,
  reportingStatus: text,
  paramType: text,
  dispersionType: text,
  unitOfMeasure: text,
  timeFrame: text,
  groups: list(group),
  denoms: denominators,
  classes,
  analyses: list(analysis),
});
export type OutcomeMeasure = z.infer<typeof outcomeMeasure>;

const event = z.looseObject({
  term: text,
  organSystem: text,
  assessmentType: text,
  stats: list(
    z.looseObject({
      groupId: z.string(),
      numAffected: amount,
      numAtRisk: amount,
      numEvents: amount,
    }),
  ),
});

const resultsSection = z.looseObject({
  participantFlowModule: z
    .looseObject({
      groups: list(group),
      periods: list(
        z.looseObject({
          title: text,
          milestones: list(
            z.looseObject({
              type: text,
              achievements: list(z.looseObject({ groupId: z.string(), numSubjects: figure })),
            }),
          ),
          dropWithdraws: list(
            z.looseObject({
              type: text,
              reasons: list(z.looseObject({ groupId: z.string(), numSubjects: figure })),
            }),
          ),
        }),
      ),
    })
    .nullish(),
  baselineCharacteristicsModule: z
    .looseObject({
      groups: list(group),
      denoms: denominators,
      measures: list(
        z.looseObject({
          title: text,
          paramType: text,
          dispersionType: text,
          unitOfMeasure: text,
          denoms: denominators,
          classes,
        }),
      ),
    })
    .nullish(),
  outcomeMeasuresModule: z.looseObject({ outcomeMeasures: list(outcomeMeasure) }).nullish(),
  adverseEventsModule: z
    .looseObject({
      frequencyThreshold: figure,
      timeFrame: text,
      description: text,
      eventGroups: list(
        z.looseObject({
          id: z.string(),
          title: text,
          deathsNumAffected: amount,
          deathsNumAtRisk: amount,
          seriousNumAffected: amount,
          seriousNumAtRisk: amount,
        }),
      ),
      seriousEvents: list(event),
      otherEvents: list(event),
    })
    .nullish(),
});
export type RegistryResults = z.infer<typeof resultsSection>;

/** A study of ClinicalTrials.gov's API v2. Only its number is demanded. */
export const registryStudy = z.looseObject({
  hasResults: z.boolean().optional(),
  protocolSection: z.looseObject({
    identificationModule: z.looseObject({
      nctId: z.string().regex(/^NCT\d{8}$/),
      nctIdAliases: list(z.string()),
      orgStudyIdInfo: z.looseObject({ id: text }).nullish(),
      secondaryIdInfos: list(z.looseObject({ id: text, type: text, domain: text })),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    statusModule: z
      .looseObject({
        overallStatus: text,
        whyStopped: text,
        startDateStruct: dated,
        primaryCompletionDateStruct: dated,
        completionDateStruct: dated,
        resultsFirstPostDateStruct: dated,
        lastUpdatePostDateStruct: dated,
      })
      .nullish(),
    sponsorCollaboratorsModule: z
      .looseObject({ leadSponsor: sponsor.nullish(), collaborators: list(sponsor) })
      .nullish(),
    designModule: z
      .looseObject({
        studyType: text,
        phases: list(z.string()),
        designInfo: z
          .looseObject({
            allocation: text,
            interventionModel: text,
            interventionModelDescription: text,
            observationalModel: text,
            maskingInfo: z.looseObject({ masking: text, whoMasked: list(z.string()) }).nullish(),
          })
          .nullish(),
        enrollmentInfo: z.looseObject({ count: amount, type: text }).nullish(),
      })
      .nullish(),
    conditionsModule: z.looseObject({ conditions: list(z.string()) }).nullish(),
    armsInterventionsModule: z
      .looseObject({
        armGroups: list(
          z.looseObject({
            label: text,
            type: text,
            description: text,
            interventionNames: list(z.string()),
          }),
        ),
        interventions: list(
          z.looseObject({
            type: text,
            name: text,
            description: text,
            armGroupLabels: list(z.string()),
            otherNames: list(z.string()),
          }),
        ),
      })
      .nullish(),
    outcomesModule: z.looseObject({ primaryOutcomes: list(plannedOutcome) }).nullish(),
    eligibilityModule: z
      .looseObject({
        eligibilityCriteria: text,
        minimumAge: text,
        maximumAge: text,
        stdAges: list(z.string()),
      })
      .nullish(),
    contactsLocationsModule: z
      .looseObject({ locations: list(z.looseObject({ country: text })) })
      .nullish(),
    referencesModule: z
      .looseObject({
        references: list(
          z.looseObject({
            pmid: text,
            type: text,
            citation: text,
            retractions: list(z.looseObject({ pmid: text, source: text })),
          }),
        ),
      })
      .nullish(),
  }),
  resultsSection: resultsSection.nullish(),
  derivedSection: z
    .looseObject({ miscInfoModule: z.looseObject({ versionHolder: text }).nullish() })
    .nullish(),
});
export type RegistryStudy = z.infer<typeof registryStudy>;
