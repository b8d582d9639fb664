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
import moothall.service.Secrets;

/** The key that signs sessions: made up once, kept with the secrets, shared by all instances. */
@Factory
final class SessionKey {

  private static final String NAME = "console-signing-key";

  @Singleton
  @Named("generator")
  SignatureGeneratorConfiguration signature(
      Secrets secrets, @Value("${moothall.secrets-dir:secrets}") Path folder) {
    SecretSignatureConfiguration config = new SecretSignatureConfiguration("generator");
    config.setSecret(
        secrets
            .find(NAME)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseGet(() -> make(folder)));
    return new SecretSignature(config);
  }

  private static String make(Path folder) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String text = HexFormat.of().formatHex(key);
    PrivateFile.write(folder.resolve(NAME), text);
    return text;
  }
}
