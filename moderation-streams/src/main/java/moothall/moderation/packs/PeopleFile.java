package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.PeopleRegister.Entry;
import moothall.moderation.policy.PeopleRegister.Role;

/** Reads the register of people. Kept apart from the packs because it is personal data. */
final class PeopleFile {

  private static final Set<String> KEYS = Set.of("register", "version", "owner", "people");
  private static final Set<String> PERSON_KEYS =
      Set.of("name", "role", "public-facing", "purpose", "from", "until");

  private PeopleFile() {}

  /** Reads it completely or not at all; says what is wrong without quoting a name. */
  static PeopleRegister read(String yaml) {
    Section file = Section.read(yaml, KEYS);
    if (!file.text("register").equals("people")) {
      throw new Unreadable(file.at("register"), "register (expected: people)");
    }
    List<Entry> people = new ArrayList<>();
    for (Section person : file.sections("people", PERSON_KEYS)) {
      Entry entry =
          new Entry(
              person.text("name"),
              role(person),
              isPublicFacing(person),
              person.text("purpose"),
              person.date("from"),
              person.date("until"));
      if (!entry.from().isBefore(entry.until())) {
        throw new Unreadable(person.at("until"), "until (expected: a day behind from)");
      }
      people.add(entry);
    }
    return new PeopleRegister(file.text("version"), people);
  }

  private static Role role(Section person) {
    String written = person.text("role");
    for (Role role : Role.values()) {
      if (role.name().equals(written)) {
        return role;
      }
    }
    throw new Unreadable(
        person.at("role"), "role: " + written + " (expected: OFFICER, MEMBER or CONTRACTOR)");
  }

  private static boolean isPublicFacing(Section person) {
    String written = person.optionalText("public-facing").orElse("false");
    if (!written.equals("true") && !written.equals("false")) {
      throw new Unreadable(
          person.at("public-facing"), "public-facing: " + written + " (expected: true or false)");
    }
    return written.equals("true");
  }
}
