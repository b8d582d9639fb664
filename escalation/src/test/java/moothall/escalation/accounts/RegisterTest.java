package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.Register.Account;
import org.junit.jupiter.api.Test;

final class RegisterTest {

  @Test
  void readsOneRoleAsItWasWrittenBeforeThereWereSeveral() throws JsonProcessingException {
    Register register =
        new ObjectMapper()
            .readValue(
                "{\"accounts\":[{\"name\":\"asha\",\"role\":\"COMMUNICATIONS\",\"password\":\"x\"}],"
                    + "\"tokens\":[]}",
                Register.class);

    assertThat(register.objection()).isEmpty();
    assertThat(register.named("asha").orElseThrow().roles()).containsExactly(Role.COMMUNICATIONS);
  }

  @Test
  void addsUpSeveralRoles() {
    Register register = with(new Account("dev", List.of("PREVENT_LEAD", "COMMUNITY_SAFETY"), "x"));

    assertThat(register.named("dev").orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.COMMUNITY_SAFETY);
    assertThat(register.named("nobody")).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(objection(new Account("asha", List.of("ADMIN"), "x")))
        .hasValueSatisfying(it -> assertThat(it).contains("asha", "ADMIN", "MODERATOR"));
    assertThat(objection(new Account("asha", List.of(), "x"))).isPresent();
    assertThat(objection(new Account(" ", List.of("MODERATOR"), "x"))).isPresent();
    assertThat(
            objection(
                new Account("asha", List.of("MODERATOR"), "x"),
                new Account("asha", List.of("AUDITOR"), "y")))
        .hasValueSatisfying(it -> assertThat(it).contains("twice"));
  }

  private static Optional<String> objection(Account... accounts) {
    return with(accounts).objection();
  }

  private static Register with(Account... accounts) {
    return new Register(List.of(accounts), List.of());
  }
}
