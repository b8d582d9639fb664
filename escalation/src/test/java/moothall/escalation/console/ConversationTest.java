package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.Conversation;
import moothall.escalation.reading.ConversationReader;
import moothall.escalation.reading.LiveComment;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptWords;
import moothall.escalation.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A comment in its thread: what it answers, what stands beside it, what answers it. */
final class ConversationTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final AtomicInteger THREADS = new AtomicInteger();

  /** Of nobody else's name: tests look at cases as their colleague does. */
  private static final Viewer EVERYTHING = new Viewer("nia", EnumSet.allOf(Role.class));

  private final String thread = "website:town-news:t" + THREADS.incrementAndGet() + "-";

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void standsBetweenWhatItAnswersAndWhatAnswersIt() {
    take(harmless().on(id("post")).saying("The library opens again"));
    take(harmless().on(id("above")).answering(id("post")).saying("On Sundays too?"));
    for (int i = 1; i <= 7; i++) {
      take(harmless().on(id("early-" + i)).answering(id("above")).saying("early " + i));
    }
    take(hateful().on(id("it")).answering(id("above")));
    take(harmless().on(id("late")).answering(id("above")).saying("late words"));
    take(harmless().on(id("below")).answering(id("it")).saying("That is not right"));
    take(
        harmless()
            .on(id("below"))
            .answering(id("it"))
            .happening(CommentKind.EDITED)
            .saying("That is not right at all"));

    Conversation found = around("it");

    assertThat(ids(found.above())).containsExactly(id("post"), id("above"));
    assertThat(found.above().more()).isFalse();
    assertThat(ids(found.before()))
        .containsExactly(id("early-3"), id("early-4"), id("early-5"), id("early-6"), id("early-7"));
    assertThat(found.before().more()).isTrue();
    assertThat(ids(found.after())).containsExactly(id("late"));
    assertThat(ids(found.below())).as("an edited one once").containsExactly(id("below"));
    Browser ben = signedIn("ben");
    assertThat(ben.get(page("it")).body())
        .containsSubsequence(
            "The library opens again",
            "On Sundays too?",
            "There are earlier ones",
            "early 7",
            "this case",
            "late words",
            "That is not right at all")
        .contains("The first of them answers the post itself")
        .contains("data-reveals=\"" + caseOf("it") + "\"")
        .doesNotContain("early 2");
    assertThat(ben.get("/cases/" + caseOf("it")).body()).contains(page("it"));
    assertThat(SERVICE.texts(read("ben")))
        .contains(id("post"), id("late"), id("below"), id("it"))
        .doesNotContain(id("early-2"));
  }

  @Test
  void goesOnWhereThereAreMoreAnswers() {
    take(hateful().on(id("it")));
    for (int i = 100; i < 145; i++) {
      take(harmless().on(id("answer-" + i)).answering(id("it")).saying("answer " + i));
    }

    Conversation first = around("it");
    Conversation second = after("it", first.next().orElseThrow());
    Conversation third = after("it", second.next().orElseThrow());

    assertThat(ids(first.below())).startsWith(id("answer-100")).hasSize(20);
    assertThat(ids(second.below())).startsWith(id("answer-120")).hasSize(20);
    assertThat(ids(third.below())).endsWith(id("answer-144")).hasSize(5);
    assertThat(third.next()).isEmpty();
    String next = "?after=" + first.next().getAsLong();
    Browser ben = signedIn("ben");
    assertThat(ben.get(page("it")).body()).contains(next, "More answers", "answers the post");
    assertThat(ben.get(page("it") + next).body()).contains("answer 120", "Begin with the first");
    assertThat(ben.getJson("/api" + page("it") + next).body())
        .contains(id("answer-120"), "\"next\":")
        .doesNotContain(id("answer-119"));
    assertThat(ben.getJson("/api" + page("it") + "?after=-1").body()).contains("0 or more");
  }

  @Test
  void knowsNothingOfWhatItsReaderMayNotSee() {
    take(harmless().on(id("top")).saying("words at the top"));
    take(of(id("secret"), id("top"), "TERROR_SUPPORT", EvidenceMode.FULL));
    take(hateful().on(id("it")).answering(id("secret")));
    take(of(id("beside"), id("secret"), "SAFEGUARDING_CHILD", EvidenceMode.RESTRICTED));
    take(harmless().on(id("plain")).answering(id("it")).saying("a plain answer"));
    take(of(id("sealed"), id("it"), "CSAM_INDICATOR", EvidenceMode.LINK_ONLY));
    for (int i = 0; i < 25; i++) {
      take(of(id("kept-" + i), id("it"), "TERROR_SUPPORT", EvidenceMode.FULL));
    }
    take(hateful().on(id("orphan")).answering(id("never-received")));
    Browser ben = signedIn("ben");

    String page = ben.get(page("it")).body();
    assertThat(page)
        .contains("What stands above was never received here, is not for you", "a plain answer")
        .doesNotContain("words of", "words at the top", "More answers", "TERROR", "Restricted");
    assertThat(ben.getJson("/api" + page("it")).body())
        .doesNotContain(id("secret"), id("beside"), id("sealed"), id("kept-1"), id("top"));
    assertThat(ben.get(page("orphan")).body())
        .as("what was never received reads the same")
        .contains("What stands above was never received here, is not for you");
    assertThat(ben.get("/cases/" + caseOf("secret") + "/conversation").statusCode()).isEqualTo(404);
    assertThat(SERVICE.texts(read("ben"))).doesNotContain(id("secret"), id("beside"), id("top"));

    Conversation whole = around("it");
    assertThat(ids(whole.above())).containsExactly(id("top"), id("secret"));
    assertThat(ids(whole.after())).containsExactly(id("beside"));
    assertThat(ids(whole.below())).contains(id("sealed"), id("kept-1"));
    assertThat(SERVICE.texts(read("nia")))
        .as("whose words she was not given in a list")
        .contains(id("top"), id("it"))
        .doesNotContain(id("secret"), id("beside"), id("sealed"));
  }

  @Test
  void showsNoWordsThatAreSealedRestrictedOrErased() {
    take(of(id("it"), null, "TERROR_SUPPORT", EvidenceMode.FULL));
    take(of(id("other"), id("it"), "TERROR_SUPPORT", EvidenceMode.FULL));
    take(of(id("image"), id("it"), "INTIMATE_IMAGE", EvidenceMode.LINK_ONLY));
    take(harmless().on(id("erased")).answering(id("it")).saying("words that were erased"));
    take(harmless().on(id("gone")).answering(id("it")).saying("words that were removed"));
    SERVICE
        .bean(Database.class)
        .inTransaction(connection ->
            SERVICE
                .bean(KeptWords.class)
                .takeOut(connection, new CommentId(id("erased")), Instant.now()));
    take(harmless().on(id("gone")).answering(id("it")).happening(CommentKind.REMOVED));
    Browser dev = signedIn("dev");

    String page = dev.get(page("it")).body();

    assertThat(page)
        .contains("Restricted: open the case", "The words are sealed and not shown")
        .contains("The words were erased.", "It was taken away;", "removed from the platform")
        .doesNotContain("words of", "words that were erased", "words that were removed");
  }

  @Test
  void endsWhereCommentsAnswerEachOther() {
    take(hateful().on(id("it")).answering(id("other")));
    take(harmless().on(id("other")).answering(id("it")));

    Conversation found = around("it");

    assertThat(ids(found.above())).containsExactly(id("other"));
    assertThat(found.above().more()).isFalse();
  }

  private static List<String> ids(Conversation.Part part) {
    return part.comments().stream()
        .map(LiveComment::newest)
        .map(it -> it.comment().id().value())
        .toList();
  }

  private Conversation around(String name) {
    return after(name, 0);
  }

  private Conversation after(String name, long place) {
    return SERVICE
        .bean(ConversationReader.class)
        .find(EVERYTHING, caseOf(name), place)
        .orElseThrow();
  }

  private static String read(String who) {
    return "select subject from audit_event where kind = 'COMMENT_READ' and who = '" + who + "'";
  }

  private CaseId caseOf(String name) {
    return SERVICE.caseOf(new CommentId(id(name))).id();
  }

  private String page(String name) {
    return "/cases/" + caseOf(name) + "/conversation";
  }

  private String id(String name) {
    return thread + name;
  }

  private static Browser signedIn(String name) {
    Browser browser = new Browser(SERVICE);
    browser.signInAs(name);
    return browser;
  }

  private static void take(Sketch ours) {
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
  }

  private static void take(Judgement ours) {
    SERVICE.bean(VerdictIntake.class).take(ours, new byte[] {1}, RECEIVED);
  }

  private static Judgement of(
      String id, @Nullable String parent, String category, EvidenceMode mode) {
    Sketch sketch = hateful().on(id).saying("words of " + category);
    Judgement it = (parent == null ? sketch : sketch.answering(parent)).judgement();
    return new Judgement(
        it.verdictId(),
        it.comment(),
        it.actions(),
        List.of(category),
        new Judgement.Grade(it.grade().severity(), it.grade().priority(), mode),
        it.findings(),
        it.scores(),
        it.versions());
  }
}
