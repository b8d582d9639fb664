package moothall.ingest.drupal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import moothall.contracts.drupal.DrupalComment;
import moothall.contracts.drupal.DrupalFault;
import moothall.contracts.drupal.DrupalServer;
import moothall.contracts.drupal.DrupalSite;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrupalListingTest extends CommentListingContract {

  private static final String NOBODY = "";

  private final DrupalSite site = new DrupalSite();
  private final DrupalServer server = new DrupalServer(site);
  private final DrupalListing listing =
      new DrupalListing(
          new DrupalConfig(Duration.ofMinutes(2)),
          new PollingConfig(
              true,
              DEADLINE,
              Duration.ofHours(1),
              Duration.ofDays(7),
              Duration.ofMinutes(15),
              Duration.ofMinutes(2)));

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
    return account(DrupalServer.CREDENTIALS);
  }

  @Override
  protected Account accountWithADeadToken() {
    return account("moothall:withdrawn");
  }

  @Override
  protected void write(Written it) {
    site.put(
        DrupalComment.of(
            it.number(),
            it.parent() == null ? null : Long.valueOf(it.parent()),
            it.author(),
            String.valueOf(it.text()),
            it.at()));
  }

  @Override
  protected void takeAway(int number) {
    site.delete(number);
  }

  @Override
  protected String nativeId(int number) {
    return DrupalComment.uuid(number);
  }

  @Override
  protected void limitTheRate() {
    server.next(DrupalFault.RATE_LIMITED);
  }

  @Test
  void readsAsAVisitorWhereThePageHasNoSecret() {
    write(written(17, "a"));
    site.put(comment(18, "b").unpublished());

    Heard heard = ask(account(NOBODY));

    assertThat(((Heard.Listed) heard).comments())
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactly(tuple(nativeId(17), false));
  }

  @Test
  void showsAnAccountThatMayWhatIsNotPublished() {
    site.put(comment(18, "b").unpublished());

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactly(tuple(nativeId(18), true));
  }

  @Test
  void goesOnThroughPagesOfWhichItMaySeeNothing() {
    write(new Written(17, null, "Jo Example", "old", NOON.minusSeconds(30)));
    for (int i = 0; i < 120; i++) {
      site.put(comment(100 + i, "kept back").unpublished());
    }

    Heard.Listed first = (Heard.Listed) ask(account(NOBODY));
    assertThat(first.comments()).isEmpty();
    Heard.Listed last =
        (Heard.Listed)
            listing.ask(new Question(account(NOBODY), NOON.minusSeconds(60), true, "100"));
    assertThat(first.next()).isEqualTo("50");
    assertThat(last.comments()).hasSize(1);
  }

  @Test
  void goesOnBehindAPageThatCannotBeRead() {
    for (int i = 0; i < 160; i++) {
      site.put(comment(100 + i, "words"));
    }

    String behind = listing.beyond("50").orElseThrow();
    Heard.Listed heard = (Heard.Listed) listing.ask(question(behind));

    assertThat(heard.comments())
        .extracting(it -> it.delivered().nativeId())
        .isEqualTo(
            ((Heard.Listed) listing.ask(question("100")))
                .comments().stream().map(it -> it.delivered().nativeId()).toList())
        .hasSize(50);
    assertThat(heard.next()).isEqualTo("150");
  }

  /** A site that answers for nothing but its newest comments is to be asked for those again. */
  @Test
  void passesByThreePagesInARowAndNoMore() {
    String position = "50";
    for (int i = 0; i < 3; i++) {
      position = listing.beyond(position).orElseThrow();
    }

    assertThat(listing.beyond(position)).isEmpty();
  }

  private Question question(String position) {
    return new Question(account(), NOON.minusSeconds(60), true, position);
  }

  /** Otherwise a site that shows us nothing would look like one on which nobody writes. */
  @Test
  void doesNotTakeASiteThatKeepsAllBackForAQuietOne() {
    write(written(17, "a"));
    server.letVisitorsRead(false);

    assertThat(ask(account(NOBODY)))
        .isInstanceOfSatisfying(
            Heard.Refused.class,
            it -> assertThat(it.remedy()).contains("permission to view comments"));
  }

  @Test
  void saysWhenACommentWasEdited() {
    site.put(comment(17, "a").saying("b", NOON.plusSeconds(60)));

    Shown shown = round(NOON.minusSeconds(60)).getFirst();

    assertThat(shown.delivered().text()).isEqualTo("b");
    assertThat(shown.delivered().claimedAt()).isEqualTo("2026-02-19T12:00:00+00:00");
    assertThat(shown.editedAt()).isEqualTo("2026-02-19T12:01:00+00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A whole sentence that goes on and on | A whole sentence that goes o\u2026 | ",
        "Short | Short | ",
        "Kind words | Vile words | Vile words",
        "Kind words | Kind words, and vile ones | Kind words, and vile ones",
      })
  void readsASubjectThatSomebodyTyped(String body, String subject, String before) {
    site.put(comment(17, body).titled(subject));

    assertThat(round(NOON.minusSeconds(60)).getFirst().delivered().text())
        .isEqualTo(before == null ? body : before + "\n" + body);
  }

  @Test
  void knowsUsersFromVisitors() {
    site.put(comment(17, "a").byUser(12));
    site.put(comment(18, "b"));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(
            it -> it.delivered().author().id() != null, it -> it.delivered().author().name())
        .containsExactlyInAnyOrder(tuple(true, null), tuple(false, "Jo Example"));
  }

  @Test
  void neverAsksForAddresses() {
    write(written(17, "words"));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> new String(it.raw(), StandardCharsets.UTF_8))
        .allMatch(raw -> !raw.contains("@ambermere") && !raw.contains("hostname"));
  }

  @Test
  void leadsToTheComment() {
    write(written(17, "words"));

    assertThat(round(NOON.minusSeconds(60)).getFirst().delivered().permalink())
        .isEqualTo(server.address() + "/comment/17#comment-17");
  }

  @ParameterizedTest
  @EnumSource
  void takesOnlyDrupalsWordForAnAbsence(DrupalFault fault) {
    server.next(fault);

    assertThat(listing.standing(account(), nativeId(17))).isNotInstanceOf(Standing.Gone.class);
    assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.Gone.class);
  }

  @Test
  void doesNotTakeWhatIsTakenOffDisplayForRemoved() {
    site.put(comment(17, "a").unpublished());

    assertThat(listing.standing(account(NOBODY), nativeId(17))).isInstanceOf(Standing.Unsaid.class);
    assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.There.class);
  }

  @ParameterizedTest
  @CsvSource({"FORBIDDEN, permission to view comments", "NOT_FOUND_BEFORE_IT, JSON:API"})
  void saysWhatSomebodyMustDo(DrupalFault fault, String remedy) {
    server.next(fault);

    assertThat(ask(account()))
        .isInstanceOfSatisfying(
            Heard.Refused.class, it -> assertThat(it.remedy()).contains(remedy));
  }

  private static DrupalComment comment(long number, String body) {
    return DrupalComment.of(number, null, "Jo Example", body, NOON);
  }

  private Heard ask(Account account) {
    return listing.ask(new Question(account, NOON.minusSeconds(60), true, null));
  }

  private Account account(String credentials) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-site")
            .setCouncilId("ambermere")
            .setPlatform("drupal")
            .setName("Ambermere")
            .setAccount(server.collection())
            .build(),
        credentials.getBytes(StandardCharsets.UTF_8));
  }
}
