package moothall.moderation.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;

/**
 * Organisations whose support is an offence, by name and alias. Kept apart from the packs because
 * Legal owns it.
 */
record ProscribedList(String version, List<Organisation> organisations) {

  /** The word by which rules refer to all names on the list. */
  static final String REFERENCE = "proscribed";

  private static final Set<String> KEYS =
      Set.of("list", "version", "owner", "note", "organisations");
  private static final Set<String> ORGANISATION_KEYS =
      Set.of("name", "aliases", "acronyms", "effective-from", "effective-until");

  /**
   * One organisation.
   *
   * @param names official name and aliases
   * @param acronyms matched with exactly these capitals, since some are also words
   */
  record Organisation(List<String> names, List<String> acronyms, Validity validity) {}

  static final ProscribedList NONE = new ProscribedList("none", List.of());

  static ProscribedList read(String yaml) {
    Section file = Section.read(yaml, KEYS);
    if (!file.text("list").equals("proscribed-organisations")) {
      throw new Unreadable(file.at("list"), "list (expected: proscribed-organisations)");
    }
    List<Organisation> organisations = new ArrayList<>();
    for (Section entry : file.sections("organisations", ORGANISATION_KEYS)) {
      List<String> names = new ArrayList<>();
      names.add(entry.text("name"));
      names.addAll(entry.texts("aliases"));
      organisations.add(new Organisation(names, entry.texts("acronyms"), entry.validity()));
    }
    return new ProscribedList(file.text("version"), organisations);
  }

  /** Everything by which the organisations may be named, on the days on which it counts. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (Organisation organisation : organisations) {
      Validity days = organisation.validity();
      organisation.names().forEach(name -> terms.add(new Term.Phrase(name, false, days)));
      organisation.acronyms().forEach(acronym -> terms.add(new Term.Phrase(acronym, true, days)));
    }
    return terms;
  }

  boolean namesSomebodyOn(LocalDate day) {
    return organisations.stream().anyMatch(it -> it.validity().includes(day));
  }
}
