package moothall.escalation.policy;

/** Where the policy in force can be read. */
public interface PolicyShelf {

  /** What is there at this moment; {@link PublishedPolicy#NOTHING} as long as nothing is known. */
  PublishedPolicy policy();
}
