package moothall.moderation.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import moothall.moderation.policy.PolicyPack;

/** Names, versions and a hash of everything that can change a verdict. */
final class PolicyVersion {

  private static final int HASH_DIGITS = 16;

  private PolicyVersion() {}

  static String of(List<PackFile> packFiles, List<PolicyPack> packs, ReferenceFiles reference) {
    MessageDigest digest = sha256();
    packFiles.forEach(file -> update(digest, file.content()));
    reference.files().forEach(file -> update(digest, file.content()));
    List<String> parts = new ArrayList<>();
    packs.forEach(pack -> parts.add(pack.name() + "/" + pack.version()));
    parts.add(ProscribedList.REFERENCE + "/" + reference.proscribed().version());
    return String.join("+", parts)
        + "#"
        + HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
