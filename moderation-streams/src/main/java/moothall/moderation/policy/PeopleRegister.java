package moothall.moderation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * People whose names a comment may not use freely: officers and contractors, because they did not
 * choose to be public, and members, so that a threat against one is known as such. Nobody is kept
 * without a purpose, or for longer than a day that was set beforehand.
 *
 * @param version told with every verdict that rests on it
 */
public record PeopleRegister(String version, List<Entry> entries) {

  /** A register of a council that names nobody. */
  public static final PeopleRegister EMPTY = new PeopleRegister("none", List.of());

  public PeopleRegister {
    entries = List.copyOf(entries);
  }

  /** What somebody is to the council. */
  public enum Role {
    OFFICER,
    MEMBER,
    CONTRACTOR
  }

  /**
   * One person.
   *
   * @param name given name and surname, or a title and a surname
   * @param publicFacing whether the post itself makes the name public, as a director's does
   * @param purpose why the name is kept
   * @param from first day of use
   * @param until first day on which it is not used any more
   */
  public record Entry(
      String name,
      Role role,
      boolean publicFacing,
      String purpose,
      LocalDate from,
      LocalDate until) {

    public boolean isKept(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }

  /** Those who are on the register on a day. */
  public List<Entry> on(LocalDate day) {
    return entries.stream().filter(entry -> entry.isKept(day)).toList();
  }

  /** The same register with these roles only. */
  public PeopleRegister of(Set<Role> roles) {
    return new PeopleRegister(
        version, entries.stream().filter(entry -> roles.contains(entry.role())).toList());
  }
}
