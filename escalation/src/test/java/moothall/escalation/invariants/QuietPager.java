package moothall.escalation.invariants;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import moothall.escalation.duty.Pager;
import moothall.escalation.store.Calls;

/** Calls nobody: that the calls were to be made stands in the database. */
@Singleton
@Replaces(Pager.class)
@Requires(property = "moothall.test.sequences")
final class QuietPager implements Pager {

  @Override
  public void call(Calls.Call call) {}
}
