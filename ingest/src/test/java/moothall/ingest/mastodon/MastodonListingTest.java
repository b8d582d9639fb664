package moothall.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moothall.contracts.mastodon.MastodonFault;
import moothall.contracts.mastodon.MastodonServer;
import moothall.contracts.mastodon.MastodonStatus;
import moothall.contracts.mastodon.MastodonStatuses;
import moothall.contracts.mastodon.MastodonVisibility;
import moothall.contracts.serving.ContractServer;
import moothall.events.PageRegistered;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MastodonListingTest extends CommentListingContract {

  private static final long POST = 5;

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final MastodonStatuses statuses = new MastodonStatuses();
  private final MastodonServer server = new MastodonServer(statuses, clock);
  private final MastodonListing listing =
      new MastodonListing(
          new MastodonConfig(server.address(), Duration.ofMinutes(1)),
          new PollingConfig(
              true,
              DEADLINE,
              Duration.ofHours(1),
              Duration.ofDays(7),
              Duration.ofMinutes(15),
              Duration.ofMinutes(2)),
          clock);

  @Override
  protected ContractServer<?> server() {
    return server;
  }

  @Override
  protected CommentListing listing() {
    return listing;
  }

  @Override
  protected Account account() {
    return account("council@social.example", MastodonServer.TOKEN);
  }

  @Override
  protected Account accountWithADeadToken() {
    return account("council@social.example", "withdrawn");
  }

  @BeforeEach
  void post() {
    statuses.put(MastodonStatus.mention(POST, null, "Council", "Bins", NOON).ours());
  }

  /** Mentions are answers too, and are shown as both; as in the poller the first one counts. */
  @Override
  protected List<Shown> round(Instant since) {
    Map<String, Shown> first = new LinkedHashMap<>();
    super.round(since).forEach(it -> first.putIfAbsent(it.delivered().nativeId(), it));
    return List.copyOf(first.values());
  }

  @Override
  protected void write(Written it) {
    statuses.put(
        MastodonStatus.mention(
            it.number(),
            it.parent() == null ? POST : Long.valueOf(it.parent()),
            String.valueOf(it.author()),
            String.valueOf(it.text()),
            it.at()));
  }

  @Override
  protected void takeAway(int number) {
    statuses.remove(number);
  }

  @Override
  protected String nativeId(int number) {
    return String.valueOf(number);
  }

  @Override
  protected void limitTheRate() {
    server.next(MastodonFault.RATE_LIMITED);
  }

  @Override
  protected boolean alwaysNamesAuthors() {
    return true;
  }

  @Test
  void findsAnswersThatDoNotMentionTheCouncil() {
    write(written(17, "a"));
    statuses.put(MastodonStatus.mention(18, 17L, "Al", "b", NOON).withoutAMention());

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(
            it -> it.delivered().nativeId(),
            it -> it.delivered().parentNativeId(),
            it -> it.delivered().postId())
        .containsExactlyInAnyOrder(tuple("17", null, "5"), tuple("18", "17", "5"));
  }

  /** Neither as a comment nor among the dead letters: a letter is nobody's business. */
  @ParameterizedTest
  @EnumSource(names = {"PRIVATE", "DIRECT"})
  void leavesLettersAlone(MastodonVisibility visibility) {
    statuses.put(MastodonStatus.mention(17, POST, "Jo", "a private word", NOON).seenBy(visibility));
    statuses.put(MastodonStatus.mention(18, null, "Jo", "a private word", NOON).seenBy(visibility));

    List<Heard.Listed> heard = answers(true);

    assertThat(heard).hasSizeGreaterThan(2);
    assertThat(heard)
        .allSatisfy(it -> {
          assertThat(it.comments()).isEmpty();
          assertThat(it.unreadable()).isEmpty();
          assertThat(String.valueOf(it.next())).doesNotContain("private word");
        });
  }

  @Test
  void takesAVisibilityThatItDoesNotKnowForPrivate() {
    for (String visibility : new String[] {"\"mutuals_only\"", "null", "\"Public\"", "7"}) {
      String status = "{\"id\": null, \"content\": 3, \"visibility\": " + visibility + "}";

      assertThat(MastodonEntry.read(status.getBytes(StandardCharsets.UTF_8), "1", null))
          .isInstanceOf(MastodonEntry.Private.class);
    }
    assertThat(MastodonEntry.read("{}".getBytes(StandardCharsets.UTF_8), "1", null))
        .isInstanceOf(MastodonEntry.Private.class);
  }

  @Test
  void asksForNoAnswersToALetterOfItsOwn() {
    statuses.put(
        MastodonStatus.mention(6, null, "Council", "to one", NOON)
            .ours()
            .seenBy(MastodonVisibility.DIRECT));

    answers(true);

    assertThat(server.calls())
        .contains("GET /api/v1/statuses/5/context")
        .doesNotContain("GET /api/v1/statuses/6/context");
  }

  @Test
  void readsUnlistedWordsForTheyArePublic() {
    statuses.put(
        MastodonStatus.mention(17, POST, "Jo", "a", NOON).seenBy(MastodonVisibility.UNLISTED));

    assertThat(round(NOON.minusSeconds(60))).hasSize(1);
  }

  @Test
  void leavesOutTheCouncilsOwnAnswers() {
    write(written(17, "a"));
    statuses.put(MastodonStatus.mention(18, 17L, "Council", "Thank you.", NOON).ours());

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId())
        .containsExactly("17");
  }

  @Test
  void readsTheWarningBeforeTheWordsAndTheWordsAsTheyWereTyped() {
    statuses.put(
        MastodonStatus.mention(17, POST, "Jo", "one <3\ntwo\n\nthree https://a.example/b", NOON)
            .behind("vile words"));

    assertThat(round(NOON.minusSeconds(60)).getFirst().delivered().text())
        .isEqualTo("vile words\none <3\ntwo\nthree https://a.example/b");
  }

  @Test
  void saysWhenACommentWasEdited() {
    write(written(17, "a"));
    statuses.put(
        MastodonStatus.mention(17, POST, "Jo", "a", NOON).saying("b", NOON.plusSeconds(60)));

    Shown shown = round(NOON.minusSeconds(60)).getFirst();

    assertThat(shown.delivered().text()).isEqualTo("b");
    assertThat(shown.delivered().claimedAt()).isEqualTo("2026-02-19T12:00:00.000Z");
    assertThat(shown.editedAt()).isEqualTo("2026-02-19T12:01:00.000Z");
    assertThat(shown.delivered().permalink()).isEqualTo("https://social.example/@resident/17");
  }

  @Test
  void asksInAPlainRoundOnlyForTheNewestPostsThatHaveAnswers() {
    for (long id = 100; id < 130; id++) {
      statuses.put(MastodonStatus.mention(id, null, "Council", "news", NOON).ours());
    }
    statuses.put(MastodonStatus.mention(200, 129L, "Jo", "a", NOON).withoutAMention());

    answers(false);
    assertThat(contexts()).isEqualTo(1);
    answers(true);
    assertThat(contexts()).isEqualTo(1 + 31);
  }

  @Test
  void goesThroughMoreThanOneStretchOfPosts() {
    for (long id = 100; id < 200; id++) {
      statuses.put(MastodonStatus.mention(id, null, "Council", "news", NOON).ours());
    }

    answers(true);

    assertThat(contexts()).isEqualTo(80);
  }

  @Test
  void goesOnAfterAPostThatWasDeletedWhileItRead() {
    statuses.put(MastodonStatus.mention(6, null, "Council", "news", NOON).ours());
    statuses.put(MastodonStatus.mention(17, POST, "Jo", "a", NOON).withoutAMention());
    Heard.Listed mentions = (Heard.Listed) ask(account(), true, null);
    Heard.Listed posts = (Heard.Listed) ask(account(), true, mentions.next());
    statuses.remove(6);

    Heard.Listed gone = (Heard.Listed) ask(account(), true, posts.next());

    assertThat(gone.comments()).isEmpty();
    assertThat(((Heard.Listed) ask(account(), true, gone.next())).comments()).hasSize(1);
  }

  @Test
  void waitsUntilTheWindowEnds() {
    server.next(MastodonFault.RATE_LIMITED, MastodonFault.RATE_LIMITED_WITHOUT_A_TIME);

    assertThat(ask(account(), true, null)).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(4)));
    assertThat(ask(account(), true, null)).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource({"OUT_OF_SCOPE, read:notifications"})
  void saysWhatSomebodyMustDo(MastodonFault fault, String remedy) {
    server.next(fault);

    assertThat(ask(account(), true, null))
        .isInstanceOfSatisfying(
            Heard.Refused.class, it -> assertThat(it.remedy()).contains(remedy));
  }

  @Test
  void readsNobodyElsesMentions() {
    assertThat(ask(account("other@social.example", MastodonServer.TOKEN), true, null))
        .isInstanceOfSatisfying(
            Heard.Refused.class, it -> assertThat(it.remedy()).contains("another's"));
    assertThat(server.calls()).containsExactly("GET /api/v1/accounts/verify_credentials");
  }

  @ParameterizedTest
  @EnumSource
  void takesOnlyMastodonsWordForAnAbsence(MastodonFault fault) {
    server.next(fault);

    assertThat(listing.standing(account(), "17"))
        .isInstanceOfAny(Standing.Silent.class, Standing.Unsaid.class);
    assertThat(listing.standing(account(), "17")).isInstanceOf(Standing.Gone.class);
  }

  @Test
  void asksTheServerInTheAccountsName() {
    MastodonConfig config = new MastodonConfig(null, Duration.ofMinutes(1));

    assertThat(config.address("council@social.example")).isEqualTo("https://social.example");
  }

  private long contexts() {
    return server.calls().stream().filter(it -> it.endsWith("/context")).count();
  }

  /** Every answer of one round. */
  private List<Heard.Listed> answers(boolean thorough) {
    List<Heard.Listed> heard = new ArrayList<>();
    String position = null;
    do {
      Heard.Listed each = (Heard.Listed) ask(account(), thorough, position);
      heard.add(each);
      position = each.next();
    } while (position != null);
    return heard;
  }

  private Heard ask(Account account, boolean thorough, @Nullable String position) {
    return listing.ask(new Question(account, NOON.minusSeconds(60), thorough, position));
  }

  private static Account account(String name, String token) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-mastodon")
            .setCouncilId("ambermere")
            .setPlatform("mastodon")
            .setName("Ambermere Council")
            .setAccount(name)
            .build(),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
