package moothall.escalation.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets that the first start makes up, and the note that tells them to whoever started it.
 */
record FirstRun(String asha, String ben, String token) {

  /** No letters that are taken for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  static FirstRun random(SecureRandom random) {
    byte[] token = new byte[32];
    random.nextBytes(token);
    return new FirstRun(
        password(random),
        password(random),
        "moothall_" + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  private static String password(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  String text() {
    return """
    Sign-ins of the Moothall console, made up at the first start.
    Only digests are kept elsewhere: delete this file once you have noted them.

    name      password              role
    asha      %s   communications officer
    ben       %s   moderator

    API token (Authorization: Bearer ...), acts as "api":
    %s
    """
        .formatted(asha, ben, token);
  }

  /** Never prints the secrets. */
  @Override
  public String toString() {
    return "FirstRun";
  }
}
