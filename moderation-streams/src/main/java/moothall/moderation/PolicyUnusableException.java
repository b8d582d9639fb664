package moothall.moderation;

/**
 * The service must not start with a policy that was not checked; the message says what is wrong.
 */
public final class PolicyUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PolicyUnusableException(String explanation) {
    super("the moderation policy cannot be used:\n" + explanation);
  }
}
