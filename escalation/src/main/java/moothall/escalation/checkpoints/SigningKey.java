package moothall.escalation.checkpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.SignedNote;
import moothall.escalation.evidence.checkpoint.VerifierKey;
import moothall.service.DurableFile;
import moothall.service.Secrets;

/**
 * The Ed25519 key of all checkpoints. As a secret it is one line: the private key (PKCS #8) and the
 * public key (X.509), each in base64, with a space between them.
 */
final class SigningKey {

  static final String SECRET = "checkpoint-signing-key";

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /** The secret. */
  static SigningKey read(String text) {
    String[] parts = text.strip().split(" ", -1);
    if (parts.length != 2) {
      throw notAKey(null);
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      SigningKey key =
          new SigningKey(
              new KeyPair(
                  keys.generatePublic(new X509EncodedKeySpec(base64.decode(parts[1]))),
                  keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[0])))));
      if (!key.sign("self", "test\n").isSignedByOneOf(List.of(key.publicKey("self")))) {
        throw notAKey(null);
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw notAKey(e);
    }
  }

  /** The secret, or one that is made up now and kept with the others. */
  static SigningKey findOrMake(Secrets secrets, Path folder) throws IOException {
    var found = secrets.find(SECRET);
    return found.isPresent()
        ? read(new String(found.get(), StandardCharsets.UTF_8))
        : make(folder.resolve(SECRET));
  }

  private static SigningKey make(Path file) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      String text =
          base64.encodeToString(pair.getPrivate().getEncoded())
              + " "
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n";
      Files.createDirectories(file.toAbsolutePath().getParent());
      DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8), "rw-------");
      return new SigningKey(pair);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime makes Ed25519 keys", e);
    }
  }

  VerifierKey publicKey(String origin) {
    return VerifierKey.of(origin, pair.getPublic());
  }

  /** Signed under the name of the chain it is about. */
  SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.origin(), checkpoint.text());
  }

  private SignedNote sign(String name, String text) {
    return SignedNote.sign(text, publicKey(name), pair.getPrivate());
  }

  private static IllegalArgumentException notAKey(@org.jspecify.annotations.Nullable Exception e) {
    return new IllegalArgumentException(
        "the secret " + SECRET + " is not a key pair (expected: PKCS #8 and X.509 in base64)", e);
  }
}
