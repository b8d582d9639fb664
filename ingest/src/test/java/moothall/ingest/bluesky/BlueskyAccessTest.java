package moothall.ingest.bluesky;

import static moothall.ingest.bluesky.TownOnBluesky.JO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import moothall.contracts.bluesky.BlueskyFault;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.contracts.bluesky.Xrpc;
import moothall.ingest.polling.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an account lives, sessions that end, and what Bluesky says instead of an answer. */
class BlueskyAccessTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");

  private final TownOnBluesky town = new TownOnBluesky(NOON, Duration.ofSeconds(2));
  private final BlueskyServer server = town.server;

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.violations()).isEmpty();
  }

  private void answer() {
    town.network.put(town.root.answered(JO, "3l4n17", "words", NOON));
  }

  @Test
  void goesWhereTheAccountLives() {
    answer();

    town.quickRound();

    assertThat(server.journal())
        .extracting(it -> it.header("Host").orElse(""))
        .containsOnly(server.address().getAuthority(), server.host().getAuthority());
    assertThat(server.journal().getFirst().header("Host"))
        .contains(server.address().getAuthority());
    assertThat(server.journal().getLast().header("Host")).contains(server.host().getAuthority());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://localhost", "http://jo@localhost", "not an address", "http:"})
  void staysAtTheSignInWhereNoProperServerIsNamed(String address) {
    if (address.isEmpty()) {
      server.behaviour().nameNoHost();
    } else {
      server.behaviour().nameAsHost(address);
    }
    answer();

    assertThat(town.quickRound()).isNotEmpty();
    assertThat(server.journal().getLast().header("Host")).contains(server.address().getAuthority());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void renewsASessionThatHasExpired(int status) {
    server.behaviour().refuseTokensWith(status);
    answer();
    town.quickRound();
    town.clock.pass(Duration.ofHours(2));

    assertThat(town.quickRound()).isNotEmpty();
    assertThat(server.asked(Xrpc.CREATE_SESSION)).isOne();
    assertThat(server.asked(Xrpc.REFRESH_SESSION)).isOne();
  }

  @Test
  void showsThePasswordAgainWhereNoSessionIsRemembered() {
    answer();
    town.quickRound();
    server.forgetSessions();

    assertThat(town.quickRound()).isNotEmpty();
    assertThat(server.asked(Xrpc.CREATE_SESSION)).isEqualTo(2);
  }

  @Test
  void believesARefusalThatStaysAfterARenewal() {
    server.next(BlueskyFault.EXPIRED_TOKEN, BlueskyFault.EXPIRED_TOKEN);

    Heard heard = town.quickly(town.account());

    assertThat(heard).isInstanceOf(Heard.Refused.class);
    assertThat(((Heard.Refused) heard).remedy()).contains("app password").contains("Expired");
  }

  @Test
  void takesAnotherAccountsSessionForNone() {
    Heard heard = town.quickly(town.somebodyElsesAccount());

    assertThat(heard).isInstanceOf(Heard.Refused.class);
  }

  /** Thirty sign-ins in five minutes are let through, and each is counted by all programs. */
  @Test
  void waitsWhereItHasSignedInTooOften() {
    for (int i = 0; i < 30; i++) {
      town.quickly(town.accountWithAWithdrawnPassword());
    }

    assertThat(town.quickly(town.account())).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(5)));
  }

  @Test
  void waitsAsLongAsItIsToldOrAMinute() {
    server.next(BlueskyFault.RATE_LIMITED, BlueskyFault.RATE_LIMITED_WITHOUT_A_TIME);

    assertThat(town.quickly(town.account())).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(5)));
    assertThat(town.quickly(town.account())).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(names = {"UPSTREAM_FAILURE", "FORBIDDEN", "INVALID_REQUEST"})
  void takesAnyOtherErrorForNoAnswer(BlueskyFault fault) {
    server.next(fault);

    assertThat(town.quickly(town.account())).isInstanceOf(Heard.Nothing.class);
  }
}
