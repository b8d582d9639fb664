package moothall.escalation;

import java.util.EnumSet;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;

/** People of an invented council. */
public final class Colleagues {

  /** May and sees everything, for tests that are not about roles. */
  public static final Viewer ASHA = new Viewer("asha", EnumSet.allOf(Role.class));

  public static final Viewer BEN = new Viewer("ben", Set.of(Role.MODERATOR));

  private Colleagues() {}
}
