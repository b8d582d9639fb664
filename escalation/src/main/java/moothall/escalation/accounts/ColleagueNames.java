package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.util.List;

/** Under which names people sign in here now; for whoever has to leave them out of a sentence. */
@Singleton
public final class ColleagueNames {

  private final People people;

  ColleagueNames(People people) {
    this.people = people;
  }

  /** Those of the accounts file, of whoever was added, and of the council's own sign-in. */
  public List<String> all() {
    return people.names();
  }
}
