package moothall.escalation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moothall.escalation.evidence.Sha256;

/**
 * Ten texts of 80 random bits, each good once in place of a code. That many bits need no slow hash:
 * nobody tries them all.
 */
record RecoveryCodes(List<String> texts) {

  private static final int HOW_MANY = 10;
  private static final int BYTES = 10;

  static RecoveryCodes random(SecureRandom random) {
    return new RecoveryCodes(
        Stream.generate(() -> new byte[BYTES])
            .limit(HOW_MANY)
            .peek(random::nextBytes)
            .map(bytes -> Base32.grouped(Base32.of(bytes)).replace(' ', '-'))
            .toList());
  }

  List<byte[]> digests(String name) {
    return texts.stream().map(text -> digest(name, text)).toList();
  }

  /** Of what somebody typed: spaces, hyphens and small letters do not matter. */
  static byte[] digest(String name, String typed) {
    return Sha256.of((name + "\0" + plain(typed)).getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String typed) {
    return typed.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** Never prints the codes. */
  @Override
  public String toString() {
    return "RecoveryCodes";
  }
}
