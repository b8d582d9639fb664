package moothall.escalation.accounts;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;

/** The accounts file: who signs in with a password, and what signs in with a token. */
record Register(List<Account> accounts, List<Token> tokens) {

  /**
   * Who signs in with a password.
   *
   * @param roles names of {@link Role}; files of an earlier release name one, without brackets
   */
  record Account(
      String name,
      @JsonProperty("roles")
          @JsonAlias("role")
          @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> roles,
      String password) {}

  /** What signs in with a token: the token's digest, and the name under which it acts. */
  record Token(
      String name,
      @JsonProperty("roles")
          @JsonAlias("role")
          @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> roles,
      String sha256) {}

  /** What is wrong with the register, as a sentence for whoever keeps it. */
  Optional<String> objection() {
    Set<String> names = new HashSet<>();
    return Stream.concat(
            accounts.stream().map(it -> objection(names, it.name(), it.roles())),
            tokens.stream().map(it -> objection(names, it.name(), it.roles())))
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

  Optional<Viewer> named(String name) {
    return Stream.concat(
            accounts.stream().filter(it -> it.name().equals(name)).map(Account::roles),
            tokens.stream().filter(it -> it.name().equals(name)).map(Token::roles))
        .findFirst()
        .map(roles -> new Viewer(name, parsed(roles)));
  }

  private static Set<Role> parsed(List<String> roles) {
    return roles.stream().flatMap(role -> Role.parse(role).stream()).collect(Collectors.toSet());
  }

  Optional<Account> account(String name) {
    return accounts.stream().filter(it -> Objects.equals(it.name(), name)).findFirst();
  }
}
