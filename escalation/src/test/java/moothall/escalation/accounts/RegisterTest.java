package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.accounts.Register.Account;
import org.junit.jupiter.api.Test;

final class RegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void readsOneRoleAsItWasWrittenBeforeThereWereSeveral() throws JsonProcessingException {
    Register register =
        new ObjectMapper()
            .readValue(
                "{\"accounts\":[{\"name\":\"asha\",\"role\":\"COMMUNICATIONS\",\"password\":\"x\"}],"
                    + "\"tokens\":[]}",
                Register.class);

    assertThat(register.objection()).isEmpty();
    assertThat(register.named("asha", NOW).orElseThrow().roles())
        .containsExactly(Role.COMMUNICATIONS);
  }

  @Test
  void addsUpSeveralRoles() {
    Register register =
        with(new Account("dev", List.of("PREVENT_LEAD", "COMMUNITY_SAFETY"), "x", null));

    assertThat(register.named("dev", NOW).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.PREVENT_LEAD, Role.COMMUNITY_SAFETY);
    assertThat(register.named("nobody", NOW)).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(objection(new Account("asha", List.of("ADMIN"), "x", null)))
        .hasValueSatisfying(it -> assertThat(it).contains("asha", "ADMIN", "MODERATOR"));
    assertThat(objection(new Account("asha", List.of(), "x", null))).isPresent();
    assertThat(objection(new Account(" ", List.of("MODERATOR"), "x", null))).isPresent();
    assertThat(
            objection(
                new Account("asha", List.of("MODERATOR"), "x", null),
                new Account("asha", List.of("AUDITOR"), "y", null)))
        .hasValueSatisfying(it -> assertThat(it).contains("twice"));
  }

  @Test
  void leavesATokenThatNamesNoScopesWhatItCould() throws JsonProcessingException {
    Register register = tokens("{\"name\":\"api\",\"role\":\"MODERATOR\",\"sha256\":\"00\"}");

    assertThat(register.objection()).isEmpty();
    assertThat(register.named("api", NOW).orElseThrow().isNarrowed()).isFalse();
    assertThat(new ObjectMapper().writeValueAsString(register)).doesNotContain("scopes", "expires");
  }

  @Test
  void narrowsATokenToItsScopesUntilItExpires() throws JsonProcessingException {
    Register register = tokens(token("[\"cases:read\"]", "2026-11-22T12:00:01Z"));

    assertThat(register.objection()).isEmpty();
    assertThat(register.named("api", NOW).orElseThrow().scopes())
        .hasValue(Set.of(Scope.CASES_READ));
    assertThat(register.named("api", NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAToken() throws JsonProcessingException {
    assertThat(tokens(token("[\"cases:write\"]", "2026-11-22T12:00:01Z")).objection())
        .hasValueSatisfying(
            it -> assertThat(it).contains("api", "cases:write", "expected", "cases:act"));
    assertThat(tokens(token("[]", "2026-11-22T12:00:01Z")).objection())
        .hasValueSatisfying(it -> assertThat(it).contains("no scope"));
    assertThat(tokens(token("[\"cases:read\"]", "next year")).objection())
        .hasValueSatisfying(it -> assertThat(it).contains("next year", "2027-04-01T00:00:00Z"));
  }

  private static String token(String scopes, String expires) {
    return "{\"name\":\"api\",\"roles\":[\"MODERATOR\"],\"scopes\":%s,\"expires\":\"%s\",\"sha256\":\"00\"}"
        .formatted(scopes, expires);
  }

  private static Register tokens(String token) throws JsonProcessingException {
    return new ObjectMapper()
        .readValue("{\"accounts\":[],\"tokens\":[" + token + "]}", Register.class);
  }

  private static Optional<String> objection(Account... accounts) {
    return with(accounts).objection();
  }

  private static Register with(Account... accounts) {
    return new Register(List.of(accounts), List.of());
  }
}
