package moothall.escalation.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.domain.Case;

/**
 * Somebody who is signed in, with what they may do and see at this moment.
 *
 * @param name under which decisions and readings are recorded
 * @param scopes to which a program's token is narrowed; empty for people, and for tokens that may
 *     do all that their roles allow
 */
public record Viewer(String name, Set<Role> roles, Optional<Set<Scope>> scopes) {

  public Viewer {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    scopes = scopes.map(it -> Collections.unmodifiableSet(new TreeSet<>(it)));
  }

  /** Somebody who may do all that the roles allow. */
  public Viewer(String name, Set<Role> roles) {
    this(name, roles, Optional.empty());
  }

  /** Whether it is a token that is good for some of its roles' work only. */
  public boolean isNarrowed() {
    return scopes.isPresent();
  }

  /** Whether nothing keeps it from what the scope is for; the roles must allow it as well. */
  public boolean isGoodFor(Scope scope) {
    return scopes.map(it -> it.contains(scope)).orElse(true);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.allows(permission));
  }

  /**
   * Whether one of the roles allows it and sees such cases itself: what one role may do does not
   * extend to what another sees.
   */
  public boolean may(Permission permission, Collection<Queue> waitsIn) {
    return roles.stream()
        .filter(role -> role.allows(permission))
        .anyMatch(role -> waitsIn.stream().anyMatch(role.queues()::contains));
  }

  /** Whose cases there are for this person; all others do not exist for them. */
  public Set<Queue> queues() {
    Set<Queue> queues = new TreeSet<>();
    roles.forEach(role -> queues.addAll(role.queues()));
    return queues;
  }

  /** Those of them in which the person may do that. */
  public Set<Queue> queuesFor(Permission permission) {
    Set<Queue> queues = new TreeSet<>();
    roles.stream()
        .filter(role -> role.allows(permission))
        .forEach(role -> queues.addAll(role.queues()));
    return queues;
  }

  public boolean sees(Collection<Queue> waitsIn) {
    return waitsIn.stream().anyMatch(queues()::contains);
  }

  public boolean sees(Case it) {
    return sees(Queue.of(it));
  }

  /** Whether an export may hold what was sealed about a case that waits there. */
  public boolean mayCopy(Collection<Queue> waitsIn) {
    return may(Permission.EXPORT_PAYLOADS, waitsIn)
        && waitsIn.stream().noneMatch(Queue::isNeverCopied);
  }
}
