package moothall.escalation.accounts;

import io.micronaut.context.annotation.Context;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
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
import moothall.escalation.store.AddedAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local accounts and tokens: from their file, which the first start makes, and beside it those
 * who were added in the console. Where both have a name, the file counts.
 */
@Context
final class Accounts {

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  /** What stands where the file has a hash; of no form that a password could fit. */
  static final PasswordHash CHOSEN_WHEN_JOINING = new PasswordHash("chosen when joining");

  private final Register register;
  private final Clock clock;
  private final Provider<Joined> joined;

  Accounts(EscalationConfig config, Clock clock, Provider<Joined> joined) {
    this.clock = clock;
    this.joined = joined;
    this.register =
        Files.exists(config.accountsFile())
            ? AccountsFile.read(config.accountsFile())
            : AccountsFile.make(config.accountsFile(), config.firstRunFile());
  }

  /** As the file has them, or as they were added; suspended or not. */
  Optional<Viewer> named(String name) {
    return register
        .named(name, clock.instant())
        .or(() -> added(name).map(it -> new Viewer(name, parsed(it.roles()))));
  }

  private Optional<AddedAccount> added(String name) {
    return register.has(name) ? Optional.empty() : joined.get().named(name);
  }

  /**
   * Those in the file or with which it was added, unless others stand in for just these. Nobody's,
   * if there is no account.
   */
  Set<Role> roles(String name, AccountState state) {
    Set<Role> filed = named(name).map(Viewer::roles).orElse(Set.of());
    return state
        .given()
        .filter(it -> it.replaces().equals(names(filed)))
        .map(it -> parsed(it.roles()))
        .orElse(filed);
  }

  /** As they are in the file, or were when it was added; by their names. */
  Set<String> filedRoles(String name) {
    return names(named(name).map(Viewer::roles).orElse(Set.of()));
  }

  static Set<String> names(Set<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }

  /** A name of another release is no role of this one. */
  static Set<Role> parsed(Set<String> names) {
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
    return find(name).isPresent();
  }

  /** Whether the file has that name, of a person or a program, whatever the capital letters. */
  boolean isTaken(String name) {
    return register.has(name);
  }

  private Optional<Account> find(String name) {
    return register.account(name).or(() -> added(name).map(Accounts::account));
  }

  private static Account account(AddedAccount it) {
    return new Account(it.name(), List.copyOf(it.roles()), CHOSEN_WHEN_JOINING.text(), null);
  }

  /**
   * @throws IllegalStateException if there is none: ask before
   */
  Account account(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("no such account (expected: one that is)"));
  }

  /** Of those who sign in with a password. */
  List<Account> all() {
    return Stream.concat(
            register.accounts().stream(),
            joined.get().all().stream()
                .filter(it -> !register.has(it.name()))
                .map(Accounts::account))
        .toList();
  }

  /**
   * The hash that counts: the one that is kept since, unless the file has another by now. Of
   * nobody, if there is no such account.
   */
  PasswordHash password(String name, AccountState state) {
    return find(name)
        .map(account -> {
          PasswordHash filed = new PasswordHash(account.password());
          return kept(filed, state)
              .map(it -> new PasswordHash(it.hash()))
              .orElse(filed.equals(CHOSEN_WHEN_JOINING) ? PasswordHash.NOBODY : filed);
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

  /** Also those that have expired. */
  List<Token> tokens() {
    return register.tokens();
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
}
