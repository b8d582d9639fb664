package moothall.escalation.console;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case on a platform that lets nobody hide is a person's, who must find the comment there. */
final class WherePeopleActTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  private final Browser browser = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  /** LinkedIn's address is made of its ids; Flickr names one, whose fragment no ids would give. */
  @ParameterizedTest
  @CsvSource({
    "'linkedin:town-linkedin:activity:70,17', activity:70, ,"
        + " https://www.linkedin.com/feed/update/urn:li:activity:70"
        + "?commentUrn=urn%3Ali%3Acomment%3A%28activity:70%2C17%29",
    "flickr:town-flickr:24541304-5628-17, 5628,"
        + " https://www.flickr.com/photos/ambermere/5628/#comment17,"
        + " https://www.flickr.com/photos/ambermere/5628/#comment17",
    "mastodon:our-page:17, , https://social.example/@jo/17, https://social.example/@jo/17",
    "drupal:our-page:17, , https://news.example/a#comment-17, https://news.example/a#comment-17",
    "feed:our-page:17, , https://news.example/a#c17, https://news.example/a#c17"
  })
  void saysThatAPersonMustActAndLeadsThere(
      String comment, String post, String permalink, String place) {
    take(hateful().on(comment), new JudgedComment.Context(null, post, null, permalink));

    assertThat(caseOf(comment))
        .contains("We cannot hide comments on this platform: a person must act there.")
        .contains("We cannot hide or show comments on this platform: do it there, by hand.")
        .contains("href=\"" + place + "\"", "See it on", "/leave\"")
        .doesNotContain("/hide\"", "/unhide\"");
  }

  private String caseOf(String comment) {
    browser.signInAs("ben");
    return SERVICE
        .bean(CaseReader.class)
        .find(ASHA, new CommentId(comment))
        .flatMap(CaseReader.CommentFile::file)
        .map(file -> browser.get("/cases/" + file.it().id()).body())
        .orElseThrow();
  }

  private static void take(Sketch sketch, JudgedComment.Context context) {
    Judgement it = sketch.judgement();
    JudgedComment said = it.comment();
    JudgedComment there =
        new JudgedComment(
            said.kind(),
            said.id(),
            said.version(),
            said.page(),
            context,
            said.author(),
            said.text(),
            said.times(),
            said.authorId());
    SERVICE
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                there,
                it.actions(),
                it.categories(),
                it.grade(),
                it.findings(),
                it.scores(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
  }
}
