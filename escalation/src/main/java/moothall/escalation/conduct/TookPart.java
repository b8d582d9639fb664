package moothall.escalation.conduct;

import java.util.Optional;
import java.util.Set;

/** Everybody who decided something in a case, and so decides nothing about its appeal. */
public record TookPart(Set<String> names) {

  public TookPart {
    names = Set.copyOf(names);
  }

  /** Empty if the person took part: there is no other way to somebody uninvolved. */
  public Optional<Uninvolved> uninvolved(Person person) {
    return names.contains(person.name()) ? Optional.empty() : Optional.of(new Uninvolved(person));
  }
}
