package moothall.escalation.handover;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.dossier.PackCheck;
import moothall.escalation.dossier.PackFinding;
import moothall.escalation.dossier.Trusting;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.checkpoint.Signer;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class DossierDeskTest {

  private static final Council COUNCIL = Council.assemble();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));

  private static final Viewer LEAD = new Viewer("lead", Set.of(Role.SAFEGUARDING_LEAD));

  private final DossierDesk desk = COUNCIL.service.bean(DossierDesk.class);

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void givesAPackThatStandsUpByItself() throws Exception {
    UUID id = raised("website:town-news:pack", "Go home.", ReferralType.HATE_CRIME);

    HttpResponse<byte[]> answer = ask(Role.COMMUNITY_SAFETY, "/api/referrals/" + id + "/dossier");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment; filename=\"PRR-ambermere-");
    assertThat(answer.headers().firstValue("Repr-Digest")).isPresent();
    assertThat(check(answer.body())).isInstanceOf(PackFinding.Sound.class);
    assertThat(((PackFinding.Sound) check(answer.body())).unproven())
        .anyMatch(it -> it.contains("no signed checkpoint is in it"));
  }

  @Test
  void provesItselfToWhoeverHoldsTheKey() throws Exception {
    UUID id = raised("website:town-news:vouched", "Go home.", ReferralType.HATE_CRIME);
    List<EvidenceEntry> chain =
        COUNCIL
            .service
            .bean(Database.class)
            .inTransaction(connection ->
                COUNCIL
                    .service
                    .bean(Evidence.class)
                    .after(connection, "ambermere", 0, Long.MAX_VALUE, 1000));
    Signer signer = new Signer();
    Path folder = Files.createDirectories(COUNCIL.service.folder().resolve("checkpoints"));
    Files.write(folder.resolve("ambermere.leaves"), Signer.leaves(chain));
    Files.writeString(
        folder.resolve("ambermere.checkpoints"),
        signer.sign(Signer.checkpoint(chain, chain.size())).written());
    Files.writeString(folder.resolve("ambermere.vkey"), signer.key().text());
    try {
      PackFinding finding =
          PackCheck.of(
              made(desk.take(DEV, id)).pack(), new Trusting(List.of(signer.key()), List.of()));

      assertThat(finding).isInstanceOf(PackFinding.Sound.class);
      assertThat(((PackFinding.Sound) finding).proved())
          .contains("A key that you gave has signed that checkpoint.")
          .anyMatch(it -> it.contains("under the checkpoint over " + chain.size() + " entries"));
    } finally {
      Files.delete(folder.resolve("ambermere.checkpoints"));
    }
  }

  @Test
  void isNotHandedOutAgainOnceNothingMayBeCopied() {
    UUID id = raised("website:town-news:later", "Go home.", ReferralType.HATE_CRIME);
    String before = made(desk.take(DEV, id)).sha256();
    raise("website:town-news:later", ReferralType.CSEA);

    assertThat(desk.takeOnce(LEAD, id, before))
        .isInstanceOfSatisfying(
            DossierAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("never-copied"));
    DossierAnswer.Made now = made(desk.take(LEAD, id));
    assertThat(made(desk.takeOnce(LEAD, id, now.sha256())).pack()).isEqualTo(now.pack());
  }

  @Test
  void isTheSameFileWhileNothingIsNew() {
    UUID id = raised("website:town-news:same", "Go home.", ReferralType.HATE_CRIME);

    DossierAnswer.Made first = made(desk.take(DEV, id));
    DossierAnswer.Made second = made(desk.take(DEV, id));

    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.pack()).isEqualTo(first.pack());
  }

  @Test
  void listsEveryAccessAndKeepsEveryEarlierDossier() {
    UUID id = raised("website:town-news:custody", "Go home.", ReferralType.HATE_CRIME);
    DossierAnswer.Made first = made(desk.take(DEV, id));
    COUNCIL
        .service
        .bean(CaseReader.class)
        .find(
            new Viewer("ben", Set.of(Role.MODERATOR)), new CommentId("website:town-news:custody"));

    DossierAnswer.Made second = made(desk.take(DEV, id));

    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    assertThat(text(second))
        .contains(
            "\"sealed as entry ",
            "\"dev\",\"COMMUNITY_SAFETY\",\"dossier made\",\"" + id + " " + first.sha256() + "\"",
            "\"dossier taken\"",
            "\"ben\",\"MODERATOR\",\"comment read\",\"website:town-news:custody\"");
    assertThat(made(desk.takeOnce(DEV, id, first.sha256())).pack()).isEqualTo(first.pack());
    assertThat(desk.made(DEV, id).orElseThrow())
        .extracting(it -> it.pack())
        .containsExactly(second.sha256(), first.sha256());
  }

  @Test
  void numbersAPersonsExhibitsWithoutAGap() {
    Viewer gwen = new Viewer("gwen.ap-rhys", Set.of(Role.COMMUNITY_SAFETY));
    UUID one = raised("website:town-news:one", "Go home.", ReferralType.HATE_CRIME);
    UUID two = raised("website:town-news:two", "Go home.", ReferralType.HATE_CRIME);

    assertThat(text(made(desk.take(gwen, one)))).contains("\"GAR/1\"");
    assertThat(text(made(desk.take(gwen, two)))).contains("\"GAR/2\"");
    edited("website:town-news:one", "Go home now.");
    assertThat(text(made(desk.take(gwen, one)))).contains("\"GAR/1\"", "\"GAR/3\"");
  }

  @Test
  void holdsBothVersionsOfAnEditedComment() {
    UUID id = raised("website:town-news:edited", "Go home.", ReferralType.HATE_CRIME);
    edited("website:town-news:edited", "Go home now.");

    assertThat(text(made(desk.take(DEV, id)))).contains("\"Go home.\"", "\"Go home now.\"");
  }

  @Test
  void saysNothingOfOtherReferralsOrOfWhatColleaguesWrite() {
    String comment = "website:town-news:alone";
    UUID id = raised(comment, "Go home.", ReferralType.HATE_CRIME);
    COUNCIL
        .service
        .bean(ReferralDesk.class)
        .raise(new CommentId(comment), ReferralType.TERRORISM, DEV, new Reason("An attack."));
    String caseId =
        COUNCIL.service.text("select case_id::text from referral where referral_id = '" + id + "'");
    COUNCIL
        .service
        .bean(CaseNotes.class)
        .add(CaseId.parse(caseId).orElseThrow(), DEV, new Note("Ask the Prevent lead."));

    assertThat(text(made(desk.take(DEV, id))))
        .contains("Referral raised: HATE CRIME")
        .doesNotContain("An attack.", "TERRORISM", "Ask the Prevent lead.");
  }

  @Test
  void holdsNoWordsOfWhatMayNotBeCopied() {
    UUID id = raisedIn(Queue.LINK_ONLY);

    DossierAnswer.Made made = made(desk.take(DEV, id));

    assertThat(text(made))
        .doesNotContain(Council.words(Queue.LINK_ONLY))
        .contains("\"withheld\" : true");
    assertThat(check(made.pack())).isInstanceOf(PackFinding.Sound.class);
  }

  /** Whoever is to stop waits for no place: that tells what needs one from what does not. */
  @Test
  void needsAPlaceForAPreviewAsForADossier() {
    UUID id = raised("website:town-news:places", "Go home.", ReferralType.HATE_CRIME);
    DossierAnswer made;
    DossierDesk.Preview preview;

    Thread.currentThread().interrupt();
    try {
      made = desk.take(DEV, id);
      preview = desk.preview(DEV, id);
    } finally {
      Thread.interrupted();
    }

    assertThat(made)
        .isInstanceOfSatisfying(
            DossierAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("busy"));
    assertThat(preview).isEqualTo(new DossierDesk.Preview.None(made));
    assertThat(desk.preview(DEV, id)).isInstanceOf(DossierDesk.Preview.Seen.class);
  }

  @Test
  void isOnlyForThoseWhoTakeDossiersAwayAndSeeTheCase() throws Exception {
    for (Queue queue : List.of(Queue.ORDINARY, Queue.TERRORISM, Queue.CSEA, Queue.LEGAL)) {
      UUID id = raisedIn(queue);
      for (Role role : Role.values()) {
        boolean allowed = role.allows(moothall.escalation.access.Permission.EXPORT_DOSSIER);
        int status = ask(role, "/api/referrals/" + id + "/dossier").statusCode();
        int page = ask(role, "/referrals/" + id + "/dossier").statusCode();
        int expected = !allowed ? 403 : role.queues().contains(queue) ? 200 : 404;
        assertThat(status).as(role + " in " + queue).isEqualTo(expected);
        assertThat(page).as(role + " in " + queue + ", page").isEqualTo(expected);
      }
    }
  }

  @Test
  void doesNotLendOneRolesSightToAnother() {
    UUID id = raisedIn(Queue.LEGAL);
    Viewer seesButMayNot = new Viewer("x", Set.of(Role.COMMUNITY_SAFETY, Role.AUDITOR));
    assertThat(desk.take(seesButMayNot, id)).isInstanceOf(DossierAnswer.NotFound.class);
    Viewer senior = new Viewer("y", Set.of(Role.SENIOR_MODERATOR, Role.LEGAL));
    assertThat(desk.take(senior, raisedIn(Queue.ORDINARY)))
        .isInstanceOf(DossierAnswer.Refused.class);
  }

  private static UUID raised(String comment, String words, ReferralType type) {
    var sketch = hateful().on(comment).saying(words).asking("HIDE", "ESCALATE");
    COUNCIL
        .service
        .bean(VerdictIntake.class)
        .take(sketch.judgement(), words.getBytes(StandardCharsets.UTF_8), RECEIVED);
    return raise(comment, type);
  }

  private static void edited(String comment, String words) {
    var sketch =
        hateful()
            .on(comment)
            .saying(words)
            .happening(CommentKind.EDITED)
            .posted(RECEIVED.plusSeconds(60));
    COUNCIL
        .service
        .bean(VerdictIntake.class)
        .take(sketch.judgement(), words.getBytes(StandardCharsets.UTF_8), RECEIVED);
  }

  private static UUID raisedIn(Queue queue) {
    return raise(COUNCIL.commentIn(queue), ReferralType.OTHER_CRIME);
  }

  private static UUID raise(String comment, ReferralType type) {
    return COUNCIL
        .service
        .bean(ReferralDesk.class)
        .raise(new CommentId(comment), type, DEV, new Reason("A threat."))
        .orElseThrow()
        .referral()
        .id();
  }

  private static DossierAnswer.Made made(DossierAnswer answer) {
    assertThat(answer).isInstanceOf(DossierAnswer.Made.class);
    return (DossierAnswer.Made) answer;
  }

  /** Nothing in a pack is compressed. */
  private static String text(DossierAnswer.Made it) {
    return new String(it.pack(), StandardCharsets.UTF_8);
  }

  private static PackFinding check(byte[] pack) {
    return PackCheck.of(pack, new Trusting(List.of(), List.of()));
  }

  private static HttpResponse<byte[]> ask(Role role, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(COUNCIL.service.address() + path))
            .header("Authorization", "Bearer " + Council.token(role))
            .build(),
        BodyHandlers.ofByteArray());
  }
}
