package moothall.escalation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.evidence.Sha256;

/**
 * The secrets that the first start makes up, and the note that tells them to whoever started it:
 * somebody for every queue, so that no case waits where nobody can see it.
 */
record FirstRun(List<Person> people, List<Program> programs) {

  /** No letters that are taken for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  /** Who signs in with a password. */
  record Person(String name, List<Role> roles, String password) {}

  /** What signs in with a token. */
  record Program(String name, Role role, String token) {}

  static FirstRun random(SecureRandom random) {
    return new FirstRun(
        List.of(
            person("asha", random, Role.COMMUNICATIONS),
            person("ben", random, Role.MODERATOR, Role.REFERRAL_REVIEWER),
            person("cerys", random, Role.SENIOR_MODERATOR),
            person("dev", random, Role.COMMUNITY_SAFETY, Role.PREVENT_LEAD),
            person("ffion", random, Role.SAFEGUARDING_LEAD),
            person("huw", random, Role.LEGAL),
            person("lena", random, Role.DPO),
            person("iris", random, Role.AUDITOR),
            person("gwen", random, Role.ADMINISTRATOR)),
        List.of(
            new Program("api", Role.MODERATOR, token(random)),
            new Program("audit", Role.AUDITOR, token(random))));
  }

  private static Person person(String name, SecureRandom random, Role... roles) {
    return new Person(name, List.of(roles), password(random));
  }

  private static String token(SecureRandom random) {
    byte[] token = new byte[32];
    random.nextBytes(token);
    return "moothall_" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static String password(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** What is kept: digests only. */
  Register register(SecureRandom random) {
    return new Register(
        people.stream()
            .map(it ->
                new Register.Account(
                    it.name(),
                    names(it.roles()),
                    PasswordHash.of(it.password(), random).text(),
                    true))
            .toList(),
        programs.stream()
            .map(it ->
                new Register.Token(
                    it.name(), names(List.of(it.role())), null, null, digest(it.token())))
            .toList());
  }

  private static List<String> names(List<Role> roles) {
    return roles.stream().map(Role::name).toList();
  }

  private static String digest(String token) {
    return HexFormat.of().formatHex(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
  }

  String text() {
    return """
    Sign-ins of the Moothall console, made up at the first start.
    Only digests are kept elsewhere: delete this file once you have noted them.
    Take accounts that nobody needs out of the accounts file.
    Whoever can pass referrals on or take files away should set up a second factor, and a
    password of their own: at the top of each page, behind one's name. Accounts as they are
    made up here are only reminded of it; others cannot do anything before.

    name      password              role
    %s
    API tokens (Authorization: Bearer ...)
    name      token                                                role
    %s\
    """
        .formatted(
            people.stream()
                .map(it -> line(it.name(), it.password(), words(it.roles())))
                .collect(Collectors.joining()),
            programs.stream()
                .map(it -> line(it.name(), it.token(), words(List.of(it.role()))))
                .collect(Collectors.joining()));
  }

  private static String line(String name, String secret, String roles) {
    return String.format(Locale.ROOT, "%-9s %s   %s%n", name, secret, roles);
  }

  private static String words(List<Role> roles) {
    return roles.stream().map(Role::words).collect(Collectors.joining(", "));
  }

  /** Never prints the secrets. */
  @Override
  public String toString() {
    return "FirstRun";
  }
}
