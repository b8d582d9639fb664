package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.EscalationConfig;
import moothall.escalation.access.Role;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AddedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {

  private static final PasswordHash FILED =
      PasswordHash.of("as the file has it", new SecureRandom());
  private static final PasswordHash CHOSEN = new PasswordHash("$argon2id$chosen-later");

  @TempDir private Path folder;

  @Test
  void standsByThePasswordThatSomebodyChoseUntilTheFileHasAnother() throws IOException {
    AccountState state = chosenInPlaceOf(FILED, true);

    assertThat(accounts(FILED, "").password("ben", state)).isEqualTo(CHOSEN);
    PasswordHash reset = new PasswordHash("$argon2id$of-a-reset");
    assertThat(accounts(reset, "").password("ben", state))
        .as("whoever keeps the file has let them in again")
        .isEqualTo(reset);
    assertThat(accounts(FILED, "").password("ben", AccountState.untouched("ben"))).isEqualTo(FILED);
    assertThat(accounts(FILED, "").password("nobody", state)).isEqualTo(PasswordHash.NOBODY);
  }

  @Test
  void isAsItWasMadeUpUntilSomebodyChoosesAPassword() throws IOException {
    Accounts made = accounts(FILED, ",\"first\":true");

    assertThat(made.isAsTheFirstStartMadeIt("ben", AccountState.untouched("ben"))).isTrue();
    assertThat(made.isAsTheFirstStartMadeIt("ben", chosenInPlaceOf(FILED, false)))
        .as("only the way of hashing changed")
        .isTrue();
    assertThat(made.isAsTheFirstStartMadeIt("ben", chosenInPlaceOf(FILED, true))).isFalse();
    PasswordHash earlier = new PasswordHash("$argon2id$of-the-first-start");
    assertThat(made.isAsTheFirstStartMadeIt("ben", chosenInPlaceOf(earlier, true)))
        .as("reset in the file, where the mark was left, after somebody had chosen one")
        .isFalse();
    assertThat(made.isAsTheFirstStartMadeIt("ben", chosenInPlaceOf(earlier, false)))
        .as("reset in the file, where the mark was left, after the hash was renewed")
        .isFalse();
    assertThat(accounts(FILED, "").isAsTheFirstStartMadeIt("ben", AccountState.untouched("ben")))
        .as("an account that a person has added")
        .isFalse();
  }

  @Test
  void hasTheRolesThatWereGivenUntilTheFileHasOthers() throws IOException {
    Accounts filed = accounts(FILED, "");

    assertThat(filed.roles("ben", AccountState.untouched("ben"))).containsExactly(Role.MODERATOR);
    assertThat(filed.roles("ben", given("DPO", "MODERATOR"))).containsExactly(Role.DPO);
    assertThat(filed.roles("ben", given("DPO", "ADMINISTRATOR")))
        .as("whoever keeps the file has written others there since")
        .containsExactly(Role.MODERATOR);
    assertThat(filed.roles("nobody", given("DPO", "MODERATOR"))).isEmpty();
  }

  private static AccountState given(String role, String inPlaceOf) {
    return new AccountState(
        "ben",
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new AccountState.Given(Set.of(role), Set.of(inPlaceOf))),
        Optional.empty());
  }

  private static AccountState chosenInPlaceOf(PasswordHash filed, boolean byThePerson) {
    return new AccountState(
        "ben",
        Optional.of(new AccountState.Password(CHOSEN.text(), filed.fingerprint(), byThePerson)),
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Accounts accounts(PasswordHash hash, String more) throws IOException {
    Path file = folder.resolve("accounts.json");
    Files.writeString(
        file,
        "{\"accounts\":[{\"name\":\"ben\",\"roles\":[\"MODERATOR\"],\"password\":\"%s\"%s}],\"tokens\":[]}"
            .formatted(hash.text(), more));
    return new Accounts(
        new EscalationConfig(
            "", "", null, "", null, true, 1, false, file, folder.resolve("first-run.txt")),
        Clock.systemUTC(),
        NobodyJoined::new);
  }

  private record NobodyJoined() implements Joined {

    @Override
    public Optional<AddedAccount> named(String name) {
      return Optional.empty();
    }

    @Override
    public List<AddedAccount> all() {
      return List.of();
    }
  }
}
