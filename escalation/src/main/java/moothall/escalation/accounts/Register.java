package moothall.escalation.accounts;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The accounts file: who signs in with a password, and what signs in with a token. */
record Register(List<Account> accounts, List<Token> tokens) {

  /**
   * Who signs in with a password.
   *
   * @param roles names of {@link Role}; files of an earlier release name one, without brackets
   * @param first whether the first start made it up
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Account(
      String name,
      @JsonProperty("roles")
          @JsonAlias("role")
          @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> roles,
      String password,
      @Nullable Boolean first) {}

  /**
   * What signs in with a token: the token's digest, and the name under which it acts.
   *
   * @param scopes names of {@link Scope}; without them, as in files of an earlier release, all that
   *     the roles allow
   * @param expires ISO 8601; never if it is missing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Token(
      String name,
      @JsonProperty("roles")
          @JsonAlias("role")
          @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> roles,
      @Nullable List<String> scopes,
      @Nullable String expires,
      String sha256) {

    boolean isGood(Instant now) {
      return expires == null || now.isBefore(Instant.parse(expires));
    }

    Viewer viewer() {
      return new Viewer(
          name,
          parsed(roles),
          Optional.ofNullable(scopes)
              .map(all ->
                  all.stream()
                      .flatMap(it -> Scope.parse(it).stream())
                      .collect(Collectors.toSet())));
    }

    private Optional<String> objection() {
      if (scopes != null && scopes.isEmpty()) {
        return Optional.of(
            name
                + " has no scope (expected: one or more, or scopes left out for all of the roles)");
      }
      Optional<String> unknown =
          (scopes == null ? List.<String>of() : scopes)
              .stream()
                  .filter(it -> it == null || Scope.parse(it).isEmpty())
                  .findFirst()
                  .map(it ->
                      name
                          + " has the scope "
                          + it
                          + " (expected one of "
                          + Stream.of(Scope.values()).map(Scope::text).toList()
                          + ")");
      return unknown.or(this::objectionToExpiry);
    }

    private Optional<String> objectionToExpiry() {
      try {
        return expires == null || Instant.parse(expires).isAfter(Instant.EPOCH)
            ? Optional.empty()
            : Optional.of(name + " expires before there were tokens");
      } catch (DateTimeParseException e) {
        return Optional.of(
            name + " expires " + expires + " (expected: a time as 2027-04-01T00:00:00Z)");
      }
    }
  }

  /** What is wrong with the register, as a sentence for whoever keeps it. */
  Optional<String> objection() {
    Set<String> names = new HashSet<>();
    return Stream.concat(
            accounts.stream().map(it -> objection(names, it.name(), it.roles())),
            tokens.stream().map(it -> objection(names, it.name(), it.roles()).or(it::objection)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> objection(Set<String> names, String name, List<String> roles) {
    if (name == null || name.isBlank()) {
      return Optional.of("an account or token has no name");
    }
    if (!names.add(name)) {
      return Optional.of("the name " + name + " is used twice (expected: once, tokens included)");
    }
    if (roles == null || roles.isEmpty()) {
      return Optional.of(name + " has no role (expected: roles, one or more)");
    }
    return roles.stream()
        .filter(role -> role == null || Role.parse(role).isEmpty())
        .findFirst()
        .map(role ->
            name + " has the role " + role + " (expected one of " + List.of(Role.values()) + ")");
  }

  Optional<Viewer> named(String name, Instant now) {
    return Stream.concat(
            accounts.stream()
                .filter(it -> it.name().equals(name))
                .map(it -> new Viewer(name, parsed(it.roles()))),
            tokens.stream()
                .filter(it -> it.name().equals(name) && it.isGood(now))
                .map(Token::viewer))
        .findFirst();
  }

  private static Set<Role> parsed(List<String> roles) {
    return roles.stream().flatMap(role -> Role.parse(role).stream()).collect(Collectors.toSet());
  }

  Optional<Account> account(String name) {
    return accounts.stream().filter(it -> Objects.equals(it.name(), name)).findFirst();
  }

  /** Whether an account or a token is called that, whatever the capital letters. */
  boolean has(String name) {
    return Stream.concat(accounts.stream().map(Account::name), tokens.stream().map(Token::name))
        .anyMatch(name::equalsIgnoreCase);
  }
}
