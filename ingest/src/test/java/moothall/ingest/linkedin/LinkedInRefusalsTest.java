package moothall.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import moothall.contracts.linkedin.LinkedInComment;
import moothall.contracts.linkedin.LinkedInFault;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much LinkedIn is asked, with what, and what follows from its refusals. */
class LinkedInRefusalsTest {

  private static final Instant SINCE = Instant.parse("2026-02-19T11:59:00Z");

  @TempDir Path secrets;
  private TownOnLinkedIn town;
  private LinkedInServer server;
  private LinkedInListing listing;

  @BeforeEach
  void start() throws IOException {
    town = new TownOnLinkedIn(secrets);
    server = town.server;
    listing = town.listing();
  }

  @AfterEach
  void stop() {
    assertThat(server.violations()).isEmpty();
    server.close();
  }

  @Test
  void waitsForMidnightWhenTheCallsOfTheDayAreSpent() {
    server.limit(1);
    ask(listing);

    assertThat(ask(listing)).isEqualTo(new Heard.LeaveAlone(Duration.ofHours(11)));
  }

  @Test
  void waitsAWhileWhenAnythingElseIsTooMuch() {
    server.next(LinkedInFault.OTHER_LIMIT);

    assertThat(ask(listing)).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(15)));
  }

  /** A tenth of the day's calls at once, and no more than what the day has brought since. */
  @Test
  void spreadsItsCallsOverTheDay() {
    LinkedInListing poor = town.asking(true, LinkedInServer.VERSION, 40);
    List<Heard> first = IntStream.range(0, 4).mapToObj(_ -> ask(poor)).toList();

    Heard heard = ask(poor);

    assertThat(first).allMatch(it -> it instanceof Heard.Listed);
    assertThat(((Heard.LeaveAlone) heard).pause())
        .isBetween(Duration.ofMinutes(38), Duration.ofMinutes(41));
    assertThat(server.calls()).filteredOn(it -> it.startsWith("GET")).hasSize(4);
  }

  /** All posts of seven days would cost the calls of a day, each hour. */
  @Test
  void readsAllPostsNoMoreThanOnceADay() {
    assertThat(listing.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(listing.thoroughInterval()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void fetchesAnotherAccessTokenWhenOneIsRefused() {
    ask(listing);
    server.revokeAccessTokens();

    assertThat(ask(listing)).isInstanceOf(Heard.Listed.class);
    assertThat(server.refreshes()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_grant", "invalid_request"})
  void saysWhatToDoHoweverADeadRefreshTokenIsRefused(String error) {
    server.behaviour().refuseRefreshTokensBy(error);

    assertThat(((Heard.Refused) ask(listing, "AQdead")).remedy()).contains("sign in");
  }

  @Test
  void asksWithTheSecretItselfWhereThereAreNoRefreshTokens() {
    listing = town.asking(false, LinkedInServer.VERSION, TownOnLinkedIn.PLENTY);
    String sixtyDays = server.accessToken();

    assertThat(ask(listing, sixtyDays)).isInstanceOf(Heard.Listed.class);
    server.revokeAccessTokens();
    assertThat(ask(listing, sixtyDays)).isInstanceOf(Heard.Refused.class);
    assertThat(ask(listing, "not\na token")).isInstanceOf(Heard.Refused.class);
    assertThat(server.refreshes()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ROLE_LOST, role", "VERSION_RETIRED, version", "TOKEN_REVOKED, sign in"})
  void saysWhatAPersonMustDo(LinkedInFault fault, String remedy) {
    server.next(fault, fault);

    assertThat(((Heard.Refused) ask(listing)).remedy()).contains(remedy);
  }

  @Test
  void saysThatAVersionIsServedNoMore() {
    assertThat(((Heard.Refused) ask(town.asking(true, "202507", TownOnLinkedIn.PLENTY))).remedy())
        .contains("moothall.ingest.linkedin.asking.version");
  }

  @ParameterizedTest
  @EnumSource(LinkedInFault.class)
  void takesNoRefusalForAnAbsence(LinkedInFault fault) {
    town.page.put(LinkedInComment.onPost("70", "17", null, "a", SINCE));
    server.next(fault, fault);

    assertThat(listing.standing(known(), "activity:70,17")).isInstanceOf(Standing.Silent.class);
  }

  private static Heard ask(LinkedInListing listing) {
    return ask(listing, LinkedInServer.REFRESH_TOKEN);
  }

  private static Heard ask(LinkedInListing listing, String token) {
    return listing.ask(new Question(TownOnLinkedIn.account(token), SINCE, true, null));
  }

  private static Account known() {
    return TownOnLinkedIn.account(LinkedInServer.REFRESH_TOKEN);
  }
}
