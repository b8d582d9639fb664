package moothall.escalation.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import moothall.escalation.EscalationConfig;
import moothall.escalation.evidence.Sha256;

/** The local accounts and tokens, from their file; the first start makes the file. */
@Context
final class Accounts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Register register;

  Accounts(EscalationConfig config) {
    this.register =
        Files.exists(config.accountsFile())
            ? read(config.accountsFile())
            : make(config.accountsFile(), config.firstRunFile());
  }

  /** Who signs in with a password. */
  record Account(String name, String role, String password) {}

  /** What signs in with a token: the token's digest, and the name under which it acts. */
  record Token(String name, String role, String sha256) {}

  /** The file. */
  record Register(List<Account> accounts, List<Token> tokens) {}

  /** The account, if name and password fit; takes as long if there is no such account. */
  Optional<Account> signIn(String name, String password) {
    Optional<Account> account =
        register.accounts().stream().filter(it -> it.name().equals(name)).findFirst();
    PasswordHash hash =
        account.map(it -> new PasswordHash(it.password())).orElse(PasswordHash.NOBODY);
    return hash.matches(password) ? account : Optional.empty();
  }

  Optional<Token> byToken(String token) {
    byte[] digest = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    return register.tokens().stream()
        .filter(it -> MessageDigest.isEqual(HexFormat.of().parseHex(it.sha256()), digest))
        .findFirst();
  }

  private static Register read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Register.class);
    } catch (JsonProcessingException e) {
      // Jackson's own message quotes the file.
      throw new IllegalStateException(file + " is not an accounts file that we can read");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The passwords are written down first: an accounts file without them would lock everybody out.
   */
  private static Register make(Path file, Path firstRunFile) {
    SecureRandom random = new SecureRandom();
    FirstRun first = FirstRun.random(random);
    Register register =
        new Register(
            List.of(
                account("asha", "COMMUNICATIONS", first.asha(), random),
                account("ben", "MODERATOR", first.ben(), random)),
            List.of(
                new Token(
                    "api",
                    "MODERATOR",
                    HexFormat.of()
                        .formatHex(Sha256.of(first.token().getBytes(StandardCharsets.UTF_8))))));
    PrivateFile.write(firstRunFile, first.text());
    try {
      PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(register));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("accounts can always be written as JSON", e);
    }
    return register;
  }

  private static Account account(String name, String role, String password, SecureRandom random) {
    return new Account(name, role, PasswordHash.of(password, random).text());
  }
}
