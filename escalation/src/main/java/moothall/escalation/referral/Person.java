package moothall.escalation.referral;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseEvent;

/**
 * Somebody in front of a referral.
 *
 * @param roles those by which they see it; what another role allows does not count here
 */
public record Person(String name, Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  /** The viewer, as far as they see cases that wait there. */
  public static Person of(Viewer viewer, Collection<Queue> waitsIn) {
    return new Person(
        viewer.name(),
        viewer.roles().stream()
            .filter(role -> waitsIn.stream().anyMatch(role.queues()::contains))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
  }

  boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.allows(permission));
  }

  boolean mayAsOneOf(Permission permission, Set<Role> among) {
    return roles.stream().anyMatch(role -> among.contains(role) && role.allows(permission));
  }

  boolean isTheMachine() {
    return name.equals(CaseEvent.SYSTEM);
  }
}
