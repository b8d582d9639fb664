package moothall.escalation.accounts;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import moothall.escalation.EscalationConfig;
import moothall.service.Secrets;

/**
 * The key that signs sessions: kept with the secrets, shared by all instances. Made up at the first
 * start, but not by an instance of several, which would know its own sessions only.
 */
@Factory
final class SessionKey {

  private static final String NAME = "console-signing-key";

  @Singleton
  @Named("generator")
  SignatureGeneratorConfiguration signature(
      EscalationConfig config,
      Secrets secrets,
      @Value("${moothall.secrets-dir:secrets}") Path folder) {
    SecretSignatureConfiguration signing = new SecretSignatureConfiguration("generator");
    signing.setSecret(
        secrets
            .find(NAME)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseGet(() -> {
              if (!config.migrate()) {
                throw new IllegalStateException(
                    "the secret "
                        + NAME
                        + " is not there (expected: 32 bytes or more as text, the same for every"
                        + " instance of escalation, as "
                        + secrets.place(NAME)
                        + ")");
              }
              return make(folder);
            }));
    return new SecretSignature(signing);
  }

  private static String make(Path folder) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String text = HexFormat.of().formatHex(key);
    PrivateFile.write(folder.resolve(NAME), text);
    return text;
  }
}
