// The fixed phrases that the tool itself adds to a letter, in each language; `{name}` and the like are filled in.
// They are texts only: which phrase is used where is decided by the files that ask for it.

import type { Status } from "../data/status.js";
import type { LanguageCode } from "./letter.js";

export interface Phrases {
  readonly dateline: string;
  readonly labelOutstanding: string;
  readonly labelMet: string;
  readonly labelContinued: string;
  readonly folio: string;
  readonly mission: string;
  readonly annexHeading: string;
  readonly annexIntroduction: string;
  readonly annexColumns: readonly [string, string, string, string];
  readonly annexInvitation: string;
  readonly romeStatute: string;
  readonly stateParty: string;
  readonly inForce: string;
  readonly noEntry: string;
  /** Stands for a detail that the row above has just named. */
  readonly sameDetail: string;
  readonly checked: string;
  /** A commitment that is begun, in a list of what is outstanding. */
  readonly begun: string;
  /** The word for a status in the annex. */
  readonly status: Readonly<Record<Status, string>>;
  /** What a status is called in a reason, where commitments.csv has no wording of its own. */
  readonly wording: Readonly<Record<Status, string>>;
  /** The word for one and for several commitments of a status, after their number. */
  readonly counted: Readonly<Record<Status, readonly [string, string]>>;
  readonly reason: {
    readonly general: string;
    readonly stale: string;
    readonly staleAccepted: string;
    readonly share: string;
  };
}

export const phrases: Readonly<Record<LanguageCode, Phrases>> = {
  en: {
    dateline: "{place}, {date}",
    labelOutstanding: "Outstanding for {name}",
    labelMet: "Already done",
    labelContinued: "{label}, continued",
    folio: "Page {page} of {pages}",
    mission: "Permanent Mission {of} to the United Nations",
    annexHeading: "Annex: where {name} stands",
    annexIntroduction:
      "This annex sets out the position at {date}, with the public sources on which the letter rests. “Not known” means that these sources allow no conclusion.",
    annexColumns: ["Commitment", "Status", "Detail", "Source, last checked"],
    annexInvitation:
      "If an entry is mistaken or no longer up to date, please let us know, and we will correct it.",
    romeStatute: "Rome Statute",
    stateParty: "State Party",
    inForce: "in force {since}",
    noEntry: "–",
    sameDetail: "the same Act",
    checked: "checked {on}",
    begun: "{label} (in part, to be completed)",
    status: { met: "Done", partial: "In part", outstanding: "Outstanding", unknown: "Not known" },
    wording: { met: "done", partial: "done in part", outstanding: "not done", unknown: "not known" },
    counted: {
      met: ["done", "done"],
      partial: ["done in part", "done in part"],
      outstanding: ["outstanding", "outstanding"],
      unknown: ["not known", "not known"],
    },
    reason: {
      general: "addressed to every State Party",
      stale: "{wording} when last checked, {on}; too long ago to rely on",
      staleAccepted: "{wording} when last checked, {on}",
      share: "{count} of {total}",
    },
  },
  fr: {
    dateline: "{place}, le {date}",
    labelOutstanding: "En suspens pour {name}",
    labelMet: "Déjà accompli",
    labelContinued: "{label} (suite)",
    folio: "Page {page} sur {pages}",
    mission: "Mission permanente {of} auprès de l’Organisation des Nations Unies",
    annexHeading: "Annexe : situation {of}",
    annexIntroduction:
      "La présente annexe expose la situation au {date} et les sources publiques sur lesquelles repose la lettre. La mention « Non établi » signifie que ces sources ne permettent pas de conclure.",
    annexColumns: ["Engagement", "Situation", "Précisions", "Source, dernière vérification"],
    annexInvitation:
      "Si l’une de ces indications est inexacte ou n’est plus à jour, nous vous saurions gré de nous le signaler, afin que nous la corrigions.",
    romeStatute: "Statut de Rome",
    stateParty: "État Partie",
    inForce: "en vigueur {since}",
    noEntry: "–",
    sameDetail: "même loi",
    checked: "vérifié {on}",
    begun: "{label} (en partie, à compléter)",
    status: { met: "Accompli", partial: "En partie", outstanding: "En suspens", unknown: "Non établi" },
    wording: {
      met: "accompli",
      partial: "accompli en partie",
      outstanding: "non accompli",
      unknown: "non établi",
    },
    counted: {
      met: ["accompli", "accomplis"],
      partial: ["accompli en partie", "accomplis en partie"],
      outstanding: ["en suspens", "en suspens"],
      unknown: ["non établi", "non établis"],
    },
    reason: {
      general: "adressée à tous les États Parties",
      stale: "{wording} lors de la dernière vérification, {on}, trop ancienne pour être retenue",
      staleAccepted: "{wording} lors de la dernière vérification, {on}",
      share: "{count} sur {total}",
    },
  },
  es: {
    dateline: "{place}, {date}",
    labelOutstanding: "Pendiente para {name}",
    labelMet: "Ya cumplido",
    labelContinued: "{label} (continuación)",
    folio: "Página {page} de {pages}",
    mission: "Misión Permanente {of} ante las Naciones Unidas",
    annexHeading: "Anexo: situación {of}",
    annexIntroduction:
      "Este anexo expone la situación a {date} y las fuentes públicas en que se basa la carta. «No consta» significa que esas fuentes no permiten saberlo.",
    annexColumns: ["Compromiso", "Situación", "Detalle", "Fuente, última verificación"],
    annexInvitation:
      "Si alguno de estos datos es inexacto o ha dejado de ser actual, le agradeceremos que nos lo comunique para que lo corrijamos.",
    romeStatute: "Estatuto de Roma",
    stateParty: "Estado Parte",
    inForce: "en vigor {since}",
    noEntry: "–",
    sameDetail: "la misma ley",
    checked: "verificado {on}",
    begun: "{label} (en parte, por completar)",
    status: { met: "Cumplido", partial: "En parte", outstanding: "Pendiente", unknown: "No consta" },
    wording: {
      met: "cumplido",
      partial: "cumplido en parte",
      outstanding: "sin cumplir",
      unknown: "no consta",
    },
    counted: {
      met: ["cumplido", "cumplidos"],
      partial: ["cumplido en parte", "cumplidos en parte"],
      outstanding: ["pendiente", "pendientes"],
      unknown: ["sin constancia", "sin constancia"],
    },
    reason: {
      general: "dirigida a todos los Estados Partes",
      stale: "{wording} según la última verificación, {on}, demasiado antigua para tenerla en cuenta",
      staleAccepted: "{wording} según la última verificación, {on}",
      share: "{count} de {total}",
    },
  },
};

/** A phrase with its slots filled; a slot without a value is a bug. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`no value for {${slot}} in "${phrase}"`);
    return value;
  });
}
