package moothall.ingest.meta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import moothall.ingest.webhook.AppSecrets;
import moothall.ingest.webhook.SignatureForm;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/** By what the council and its app at Meta know one another. */
public final class MetaApp {

  static final SignatureForm SIGNATURE =
      new SignatureForm(MetaWebhook.SIGNATURE, "", "sha256=", SignatureForm.Encoding.HEX);

  private final Secrets secrets;
  private final AppSecrets app;
  private final String verifyToken;

  /**
   * An app by the names of what is shared with it.
   *
   * @param secret name of the secret with which Meta signs
   * @param nextSecret name of one that is accepted as well, while the first is being replaced
   * @param verifyToken name of the word that Meta sends with its handshake
   */
  public MetaApp(Secrets secrets, String secret, String nextSecret, String verifyToken) {
    this.secrets = secrets;
    this.app = new AppSecrets(secrets, SIGNATURE, secret, nextSecret);
    this.verifyToken = verifyToken;
  }

  boolean hasSigned(byte[] raw, @Nullable String signature) {
    return app.haveSigned(raw, signature);
  }

  /** Whether the handshake's word is the one that was entered at Meta. */
  boolean isVerifyToken(@Nullable String word) {
    Optional<byte[]> expected = secrets.find(verifyToken);
    return word != null
        && expected.isPresent()
        && MessageDigest.isEqual(expected.get(), word.getBytes(StandardCharsets.UTF_8));
  }
}
