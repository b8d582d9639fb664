package moothall.escalation.actions;

/**
 * What the executors promise that also delete and reply when a person asks for it, beside {@link
 * ActionExecutorContract}.
 */
public interface ActsForPeopleContract extends DeletesContract, RepliesContract {

  /** A platform on which such a person's wishes can be seen. */
  interface Place extends DeletesContract.Place, RepliesContract.Place {}

  @Override
  Place place();
}
