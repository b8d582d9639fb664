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
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.EscalationConfig;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.Register.Account;
import moothall.escalation.accounts.Register.Token;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.store.AccountState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local accounts and tokens, from their file; the first start makes the file. */
@Context
final class Accounts {

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Register register;
  private final Clock clock;

  Accounts(EscalationConfig config, Clock clock) {
    this.clock = clock;
    this.register =
        Files.exists(config.accountsFile())
            ? read(config.accountsFile())
            : make(config.accountsFile(), config.firstRunFile());
  }

  /** As the file has them, suspended or not. */
  Optional<Viewer> named(String name) {
    return register.named(name, clock.instant());
  }

  /** Those in the file, unless others stand in for just these. Nobody's, if there is no account. */
  Set<Role> roles(String name, AccountState state) {
    Set<Role> filed = named(name).map(Viewer::roles).orElse(Set.of());
    return state
        .given()
        .filter(it -> it.replaces().equals(names(filed)))
        .map(it -> parsed(it.roles()))
        .orElse(filed);
  }

  /** As they are in the file, by their names. */
  Set<String> filedRoles(String name) {
    return names(named(name).map(Viewer::roles).orElse(Set.of()));
  }

  static Set<String> names(Set<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }

  /** A name of another release is no role of this one. */
  private static Set<Role> parsed(Set<String> names) {
    return names.stream()
        .flatMap(it -> Role.parse(it).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an account or a token has that name, whatever its capital letters. */
  boolean hasNameLike(String name) {
    return Stream.concat(
            register.accounts().stream().map(Account::name),
            register.tokens().stream().map(Token::name))
        .anyMatch(name::equalsIgnoreCase);
  }

  boolean hasAccount(String name) {
    return register.account(name).isPresent();
  }

  /**
   * @throws IllegalStateException if there is none: ask before
   */
  Account account(String name) {
    return register
        .account(name)
        .orElseThrow(() -> new IllegalStateException("no such account (expected: one that is)"));
  }

  /** Of those who sign in with a password. */
  List<Account> all() {
    return register.accounts();
  }

  /**
   * The hash that counts: the one that is kept since, unless the file has another by now. Of
   * nobody, if there is no such account.
   */
  PasswordHash password(String name, AccountState state) {
    return register
        .account(name)
        .map(account -> {
          PasswordHash filed = new PasswordHash(account.password());
          return kept(filed, state).map(it -> new PasswordHash(it.hash())).orElse(filed);
        })
        .orElse(PasswordHash.NOBODY);
  }

  /** Whether nobody has ever given it another password, or taken the mark out of the file. */
  boolean isAsTheFirstStartMadeIt(String name, AccountState state) {
    return register
        .account(name)
        .filter(account -> Boolean.TRUE.equals(account.first()) && !hasAnother(account, state))
        .isPresent();
  }

  /**
   * Whether it is known to have had another password than the file's first: its owner chose one,
   * whatever the file has had since, or whoever keeps the file wrote one there.
   */
  boolean hasHadAnother(String name, AccountState state) {
    return hasAnother(account(name), state);
  }

  private static boolean hasAnother(Account account, AccountState state) {
    return state.password().isPresent()
        && kept(new PasswordHash(account.password()), state).filter(it -> !it.chosen()).isEmpty();
  }

  private static Optional<AccountState.Password> kept(PasswordHash filed, AccountState state) {
    return state.password().filter(it -> it.replaces().equals(filed.fingerprint()));
  }

  /** Empty also for one that has expired. */
  Optional<Token> byToken(String token) {
    byte[] digest = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    return register.tokens().stream()
        .filter(it -> MessageDigest.isEqual(HexFormat.of().parseHex(it.sha256()), digest))
        .findFirst()
        .filter(this::isGood);
  }

  private boolean isGood(Token token) {
    boolean good = token.isGood(clock.instant());
    if (!good) {
      LOG.warn("the token {} was used and has expired", token.name());
    }
    return good;
  }

  private static Register read(Path file) {
    try {
      Register register = JSON.readValue(file.toFile(), Register.class);
      Optional<String> objection = register.objection();
      if (objection.isPresent()) {
        throw new IllegalStateException(file + ": " + objection.get());
      }
      return register;
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
    Register register = first.register(random);
    PrivateFile.write(firstRunFile, first.text());
    try {
      PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(register));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("accounts can always be written as JSON", e);
    }
    return register;
  }
}
