package moothall.moderation.detection.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.PeopleRegister.Role;

/**
 * An officer's or a contractor's name from the register, in any case and disguise: whole, with an
 * initial, or a title with the surname; only on days for which the register keeps it. Deliberately
 * misses a given name alone. Known false alarm: a namesake.
 */
public final class StaffNames implements Recogniser {

  private final RegisteredNames names;

  public StaffNames(PeopleRegister register) {
    this.names = new RegisteredNames(register.of(Set.of(Role.OFFICER, Role.CONTRACTOR)));
  }

  @Override
  public String name() {
    return "staff-name";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return names.find(reading);
  }

  @Override
  public String canonical(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
