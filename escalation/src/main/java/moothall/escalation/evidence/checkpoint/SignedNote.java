package moothall.escalation.evidence.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures, as the C2SP specification signed-note has it.
 *
 * @param text what is signed, with its last newline
 * @param signatures the lines that begin with a dash, without their newlines
 */
public record SignedNote(String text, List<String> signatures) {

  /** An em dash and a space. */
  static final String DASH = "\u2014 ";

  private static final int ID_BYTES = 4;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Signs the text under the name of the public key. */
  public static SignedNote sign(String text, VerifierKey name, PrivateKey key) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signature = ed25519.sign();
      byte[] labelled =
          ByteBuffer.allocate(ID_BYTES + signature.length).putInt(name.id()).put(signature).array();
      String line = DASH + name.name() + " " + Base64.getEncoder().encodeToString(labelled);
      return new SignedNote(text, List.of(line));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime signs with Ed25519", e);
    }
  }

  /** As it stands in a file. */
  public String written() {
    return text + "\n" + String.join("\n", signatures) + "\n";
  }

  /**
   * Whether one of the keys signed it, and none of them wrongly. Signatures by others say nothing.
   */
  public boolean isSignedByOneOf(List<VerifierKey> keys) {
    boolean signed = false;
    for (String line : signatures) {
      for (VerifierKey key : keys) {
        Optional<byte[]> signature = signatureBy(key, line);
        if (signature.isPresent()) {
          if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.get())) {
            return false;
          }
          signed = true;
        }
      }
    }
    return signed;
  }

  private static Optional<byte[]> signatureBy(VerifierKey key, String line) {
    String begin = DASH + key.name() + " ";
    if (!line.startsWith(begin)) {
      return Optional.empty();
    }
    try {
      byte[] labelled = Base64.getDecoder().decode(line.substring(begin.length()));
      boolean byThisKey =
          labelled.length > ID_BYTES && ByteBuffer.wrap(labelled).getInt() == key.id();
      return byThisKey
          ? Optional.of(Arrays.copyOfRange(labelled, ID_BYTES, labelled.length))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
