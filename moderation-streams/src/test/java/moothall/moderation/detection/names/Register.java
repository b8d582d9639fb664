package moothall.moderation.detection.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.PeopleRegister.Entry;
import moothall.moderation.policy.PeopleRegister.Role;

/** Invented people, and the shipped given names. */
final class Register {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);

  static final PeopleRegister PEOPLE =
      new PeopleRegister(
          "test",
          List.of(
              entry("Janice Wetherfold", Role.OFFICER, FROM, UNTIL),
              entry("Martin Eames", Role.OFFICER, FROM, UNTIL),
              entry("Rhodri Pencoed", Role.CONTRACTOR, FROM, UNTIL),
              entry("Gone Longago", Role.OFFICER, FROM, LocalDate.of(2026, 11, 20)),
              entry("Soon Tocome", Role.OFFICER, LocalDate.of(2026, 11, 21), UNTIL),
              entry("Councillor Titley", Role.MEMBER, FROM, UNTIL),
              entry("Ann Brown", Role.MEMBER, FROM, UNTIL),
              entry("Lapsed Member", Role.MEMBER, FROM, LocalDate.of(2026, 5, 7))));

  private Register() {}

  static List<String> givenNames() {
    try (InputStream names =
        Objects.requireNonNull(Register.class.getResourceAsStream("/policy/given-names.txt"))) {
      return new String(names.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(String name, Role role, LocalDate from, LocalDate until) {
    return new Entry(name, role, false, "test", from, until);
  }
}
