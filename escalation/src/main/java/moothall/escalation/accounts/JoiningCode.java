package moothall.escalation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import moothall.escalation.evidence.Sha256;

/**
 * One of the two texts of 80 random bits that let somebody who is added choose a password. Each
 * administrator is shown one of them, once: neither can sit down as the person alone.
 */
public record JoiningCode(String text) {

  private static final int BYTES = 10;
  private static final String PURPOSE = "moothall joining 1";

  public static JoiningCode random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new JoiningCode(Base32.grouped(Base32.of(bytes)).replace(' ', '-'));
  }

  byte[] digest(String name) {
    return digest(name, text);
  }

  /** Of what somebody typed: spaces, hyphens and small letters do not matter. */
  static byte[] digest(String name, String typed) {
    String plain = typed.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
    return Sha256.of((PURPOSE + "\0" + name + "\0" + plain).getBytes(StandardCharsets.UTF_8));
  }

  /** Never prints the code. */
  @Override
  public String toString() {
    return "JoiningCode";
  }
}
