package moothall.escalation.evidence.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import moothall.escalation.evidence.Sha256;

/**
 * An Ed25519 public key with the name under which it signs, in the form {@code
 * name+keyid+base64(0x01 || key)} that tools for signed notes share.
 */
public final class VerifierKey {

  static final byte ED25519 = 0x01;
  private static final int KEY_BYTES = 32;

  /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw, PublicKey key) {
    this.name = name;
    this.raw = raw;
    this.key = key;
  }

  /** The key as the platform has it, under the name of a chain. */
  public static VerifierKey of(String name, PublicKey key) {
    byte[] x509 = key.getEncoded();
    return new VerifierKey(
        name, Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length), key);
  }

  /** Empty if the text is no Ed25519 key in that form, or its id is not the one of its name. */
  public static Optional<VerifierKey> read(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
        return Optional.empty();
      }
      byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
      VerifierKey key = new VerifierKey(parts[0], raw, platformKey(raw));
      return key.text().equals(text.strip()) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /** As it stands in a key file. */
  public String text() {
    byte[] typed = ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(raw).array();
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  public String name() {
    return name;
  }

  /** First four bytes of the digest of name, newline, type and key; a label, not a proof. */
  int id() {
    byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Sha256.of(line, new byte[] {ED25519}, raw)).getInt();
  }

  boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static PublicKey platformKey(byte[] raw) throws GeneralSecurityException {
    byte[] x509 =
        ByteBuffer.allocate(X509_PREFIX.length + raw.length).put(X509_PREFIX).put(raw).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
  }
}
