package moothall.escalation.conduct;

import java.util.Objects;

/** Somebody who took no part in a case. Made by {@link TookPart} alone. */
public final class Uninvolved {

  private final Person person;

  Uninvolved(Person person) {
    this.person = person;
  }

  public Person person() {
    return person;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uninvolved that && person.equals(that.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person);
  }

  @Override
  public String toString() {
    return "Uninvolved[" + person.name() + "]";
  }
}
