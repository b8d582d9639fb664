package moothall.escalation.console;

import moothall.escalation.store.Dossiers;

/** A dossier as a line of the list. */
public record DossierRow(String sha256, String by, String at) {

  static DossierRow of(Dossiers.Kept it) {
    return new DossierRow(it.pack(), it.madeBy(), CouncilTime.local(it.madeAt()));
  }
}
