package moothall.escalation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import moothall.escalation.Council;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.Obstacles;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.dossier.PackCheck;
import moothall.escalation.dossier.PackFinding;
import moothall.escalation.dossier.Trusting;
import moothall.escalation.duty.ReferralWatch;
import moothall.escalation.handover.DossierAnswer;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Forms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What only few may know of, and what must not be done with it, scenario by scenario. */
final class RestrictedScenariosTest {

  private static final Council COUNCIL = Council.assemble();
  private static final String PAGE = "website:town-news:";
  private static final Viewer FFION = new Viewer("ffion", java.util.Set.of(Role.SAFEGUARDING_LEAD));
  private static final Viewer DEV = new Viewer("dev", java.util.Set.of(Role.COMMUNITY_SAFETY));

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void scenario18CsamIndicator() throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer mediaHost =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mediaHost.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    mediaHost.start();
    try {
      String media = "http://127.0.0.1:" + mediaHost.getAddress().getPort() + "/menu.jpg";
      String id = PAGE + "C144";
      take(
          id,
          "young vids dm for menu " + media,
          EvidenceMode.LINK_ONLY,
          List.of("CSAM_INDICATOR"),
          "HIDE",
          "REPORT_IWF",
          "REFER_POLICE");
      String path = "/cases/" + caseOf(id);

      for (Role role : Role.values()) {
        if (role != Role.SAFEGUARDING_LEAD) {
          assertThat(get(role, "/api" + path).statusCode()).as(role.name()).isIn(403, 404);
          assertThat(get(role, "/api/cases").body()).as(role.name()).doesNotContain(caseOf(id));
        }
      }
      assertThat(get(Role.SAFEGUARDING_LEAD, "/api" + path).body())
          .contains("young vids dm for menu", "\"Do not open, copy or forward anything\"");
      assertThat(get(Role.SAFEGUARDING_LEAD, path).body())
          // The console marks what was found, so this looks for the rest of the sentence.
          .contains("g vids dm for menu", "Internet Watch Foundation")
          .doesNotContain("src=\"" + media, "href=\"" + media);
      assertThat(get(Role.SAFEGUARDING_LEAD, "/api/cases").body())
          .contains(caseOf(id), "\"withheld\":true")
          .doesNotContain("young vids");
      assertThat(referrals(id)).isEqualTo("CSEA,OTHER_CRIME");
      assertThat(get(Role.SAFEGUARDING_LEAD, "/api/referrals?order=due").body())
          .contains(referral(id, "CSEA"), referral(id, "OTHER_CRIME"));
      assertThat(new String(dossier(FFION, id, "CSEA"), UTF_8))
          .contains("\"withheld\" : true")
          .doesNotContain("young vids", "menu.jpg");
      assertThat(fetched).hasValue(0);
    } finally {
      mediaHost.stop(0);
    }
  }

  @Test
  void showsAPlaceholderToWhoMayKnowOfItAndNotReadIt() {
    String id = PAGE + "C145";
    take(
        id,
        "pay up or I post them",
        EvidenceMode.LINK_ONLY,
        List.of("INTIMATE_IMAGE"),
        "HIDE",
        "REFER_POLICE");
    String path = "/cases/" + caseOf(id);

    assertThat(get(Role.COMMUNITY_SAFETY, path).body())
        .contains("The words are sealed and not shown")
        .doesNotContain("pay up");
    assertThat(get(Role.COMMUNITY_SAFETY, "/api" + path).body()).doesNotContain("pay up");
    assertThat(get(Role.COMMUNITY_SAFETY, "/api/comments/" + id).body()).doesNotContain("pay up");
    assertThat(get(Role.SAFEGUARDING_LEAD, "/api/comments/" + id).body()).contains("pay up");
  }

  @Test
  void scenario19SafeguardingDisclosure() {
    String id = PAGE + "C134";
    take(
        id,
        "he hit us again last night, pls dont ring the house",
        EvidenceMode.RESTRICTED,
        List.of("SAFEGUARDING_ADULT", "SAFEGUARDING_CHILD"),
        "HIDE",
        "REFER_SAFEGUARDING");
    String caseId = caseOf(id);

    assertThat(hides(id)).isEqualTo(1);
    for (Role role : Role.values()) {
      boolean hers = role == Role.SAFEGUARDING_LEAD;
      HttpResponse<String> one = get(role, "/api/cases/" + caseId);
      assertThat(one.statusCode() == 200).as(role.name()).isEqualTo(hers);
      assertThat(get(role, "/api/cases").body().contains(caseId)).as(role.name()).isEqualTo(hers);
      for (String list : List.of("/", "/live", "/api/live", "/api/referrals")) {
        assertThat(get(role, list).body())
            .as(role + " " + list)
            .doesNotContain("it us again", hers ? "nothing else" : caseId);
      }
      assertThat(
              post(role, "/api/cases/" + caseId + "/reply", "{\"text\":\"Hello.\"}").statusCode())
          .as("a reply by " + role)
          .isIn(403, 404, 409);
    }
    String page = get(Role.SAFEGUARDING_LEAD, "/cases/" + caseId).body();
    assertThat(page).contains("it us again last night", "Do not phone the house");
    assertThat(page.indexOf("Do not phone the house"))
        .as("before anything that can be done")
        .isBetween(0, page.indexOf("<form method=\"post\" action=\"/cases/"));
    assertThat(
            COUNCIL
                .service
                .bean(Obstacles.class)
                .toReplying(COUNCIL.service.caseOf(new CommentId(id)))
                .map(DeskAnswer.Refused::code))
        .contains("reply-locked");
  }

  @Test
  void scenario20SelfHarm() {
    String id = PAGE + "C138";
    take(
        id,
        "i dont think i will be here by the weekend",
        EvidenceMode.RESTRICTED,
        List.of("SELF_HARM_RISK"),
        "REFER_SAFEGUARDING");
    String cruel = PAGE + "C140";
    take(
        cruel,
        "do everyone a favour and end it then",
        EvidenceMode.FULL,
        List.of("SELF_HARM_ENCOURAGE", "ABUSE_USER"),
        "HIDE",
        "REFER_POLICE",
        "REFER_SAFEGUARDING");
    ReferralWatch watch = COUNCIL.service.bean(ReferralWatch.class);
    for (int i = 0; i < 200 && watch.round(); i++) {
      assertThat(i).isLessThan(199);
    }

    assertThat(COUNCIL.service.count("select count(*) from action_intent where" + of(id))).isZero();
    assertThat(referrals(id)).isEqualTo("SAFEGUARDING");
    assertThat(
            COUNCIL.service.count(
                "select extract(epoch from s.due_at - r.raised_at)::bigint from referral_state s"
                    + " join referral r using (referral_id) where"
                    + of(id)))
        .isEqualTo(15 * 60);
    assertThat(
            COUNCIL.service.count(
                "select count(*) from referral_call c join referral r using (referral_id)"
                    + " where c.level = 'SAFEGUARDING_LEAD' and c.called_at < c.due_at and"
                    + of(id)))
        .as("Ffion is called before the clock runs out, once")
        .isEqualTo(1);
    assertThat(get(Role.SAFEGUARDING_LEAD, "/cases/" + caseOf(id)).body())
        .contains("Somebody may not be safe. Read it now", "Samaritans on 116 123");
    assertThat(hides(cruel)).isEqualTo(1);
    assertThat(referrals(cruel)).isEqualTo("OTHER_CRIME,SAFEGUARDING");
    assertThat(
            COUNCIL.service.count(
                "select count(*) from action_intent where kind = 'REPLY' and requested_by = 'system'"))
        .isZero();
  }

  @Test
  void scenario21VictimReport() {
    String id = PAGE + "C111";
    take(
        id,
        "A man spat at my daughter and called her a terrorist. Who do I tell?",
        EvidenceMode.STANDARD,
        List.of("HATE_VICTIM_REPORT"),
        "ESCALATE");

    assertThat(COUNCIL.service.count("select count(*) from action_intent where" + of(id))).isZero();
    assertThat(get(Role.COMMUNITY_SAFETY, "/api/cases?category=HATE_VICTIM_REPORT").body())
        .contains(caseOf(id), "A man spat at my daughter");
    assertThat(get(Role.COMMUNICATIONS, "/cases/" + caseOf(id)).body())
        .contains("They did nothing wrong", "You could say in public", "101", "report-it.org.uk");
    assertThat(referrals(id)).isNull();

    post(
        Role.COMMUNICATIONS,
        "/api/comments/" + id + "/referrals",
        "{\"type\":\"HATE_CRIME\",\"reason\":\"She asks whom to tell.\"}");
    String referral = referral(id, "HATE_CRIME");
    Map<Field, String> answers = Forms.whole();
    answers.put(Field.VICTIM_AGREES, "NO");
    confirmed(referral, answers);
    HttpResponse<String> unwanted = transmit(referral);
    answers.put(Field.VICTIM_AGREES, "THEY_AGREE");
    act(referral, "particulars", form(answers));

    assertThat(unwanted.statusCode()).isEqualTo(409);
    assertThat(unwanted.body()).contains("ask whether they agree");
    assertThat(transmit(referral).body()).contains("\"state\":\"TRANSMITTED\"");
  }

  @Test
  void passesAVictimsReportOnWithoutAgreementWhereARiskIsRecorded() {
    String id = PAGE + "C111-at-risk";
    take(
        id,
        "He stands before my door again. Who do I tell?",
        EvidenceMode.STANDARD,
        List.of("HATE_VICTIM_REPORT"),
        "ESCALATE");
    post(
        Role.COMMUNICATIONS,
        "/api/comments/" + id + "/referrals",
        "{\"type\":\"HATE_CRIME\",\"reason\":\"He is there now.\"}");
    Map<Field, String> answers = Forms.whole();
    answers.put(Field.VICTIM_AGREES, "NO");
    answers.put(Field.IMMEDIATE_RISK, "YES");
    String referral = referral(id, "HATE_CRIME");
    confirmed(referral, answers);

    assertThat(transmit(referral).body()).contains("\"state\":\"TRANSMITTED\"");
  }

  @Test
  void scenario23EditAfterCapture() {
    String id = PAGE + "s23";
    var first = hateful().on(id).saying("invented words of the first version");
    var second = first.saying("other words, of the second").happening(CommentKind.EDITED);
    var third = second.happening(CommentKind.REMOVED);
    for (var it : List.of(first, second, third)) {
      COUNCIL.service.bean(VerdictIntake.class).take(it.judgement(), it.raw(), RECEIVED);
    }

    byte[] pack = dossier(DEV, id, "HATE_CRIME");

    assertThat(new String(pack, UTF_8))
        .contains("\"invented words of the first version\"", "\"other words, of the second\"");
    assertThat(
            COUNCIL.service.count(
                "select count(distinct entry_hash) from evidence where kind in ('CREATED', 'EDITED') and"
                    + of(id)))
        .isEqualTo(2);
    for (String hash :
        COUNCIL.service.texts(
            "select encode(raw_sha256, 'hex') from evidence where kind in ('CREATED', 'EDITED') and"
                + of(id))) {
      assertThat(new String(pack, UTF_8)).contains(hash);
    }
    assertThat(PackCheck.of(pack, new Trusting(List.of(), List.of())))
        .isInstanceOf(PackFinding.Sound.class);
  }

  private static void take(
      String id, String words, EvidenceMode mode, List<String> categories, String... actions) {
    Judgement it = hateful().on(id).saying(words).asking(actions).judgement();
    COUNCIL
        .service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                categories,
                new Judgement.Grade(it.grade().severity(), 1, mode),
                it.findings(),
                it.scores(),
                it.versions()),
            ("{\"text\":\"" + words + "\"}").getBytes(UTF_8),
            RECEIVED);
  }

  private static byte[] dossier(Viewer viewer, String id, String type) {
    DossierAnswer answer =
        COUNCIL
            .service
            .bean(DossierDesk.class)
            .take(viewer, java.util.UUID.fromString(referral(id, type)));
    return ((DossierAnswer.Made) answer).pack();
  }

  private static String caseOf(String id) {
    return COUNCIL.service.caseOf(new CommentId(id)).id().toString();
  }

  private static String of(String id) {
    return " comment_id = '" + id + "'";
  }

  private static long hides(String id) {
    return COUNCIL.service.count(
        "select count(*) from action_intent where kind = 'HIDE' and automatic and" + of(id));
  }

  private static String referrals(String id) {
    return COUNCIL.service.text(
        "select string_agg(type, ',' order by type) from referral where" + of(id));
  }

  private static String referral(String id, String type) {
    return COUNCIL.service.text(
        "select referral_id from referral where type = '" + type + "' and" + of(id));
  }

  private static String form(Map<Field, String> answers) {
    return answers.entrySet().stream()
        .map(it -> "\"" + it.getKey().key() + "\":\"" + it.getValue() + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void confirmed(String referral, Map<Field, String> answers) {
    act(referral, "take-up", "{}");
    assertThat(act(referral, "particulars", form(answers)).statusCode()).isEqualTo(200);
    assertThat(act(referral, "confirm", "{}").statusCode()).isEqualTo(200);
    act(referral, "route", "{\"force\":\"Ambershire Police\",\"reason\":\"The page is theirs.\"}");
  }

  private static HttpResponse<String> transmit(String referral) {
    return act(
        referral,
        "transmission",
        "{\"channel\":\"FORCE_FORM\",\"recipient\":\"Ambershire Police\",\"receipt\":\"ABC-1\",\"dossierSha256\":\""
            + Digests.hex(get(Role.COMMUNITY_SAFETY, "/api/referrals/" + referral + "/dossier"))
            + "\"}");
  }

  private static HttpResponse<String> act(String referral, String act, String json) {
    return post(Role.COMMUNITY_SAFETY, "/api/referrals/" + referral + "/" + act, json);
  }

  private static HttpResponse<String> get(Role role, String path) {
    return new Program(COUNCIL, role).get(path);
  }

  private static HttpResponse<String> post(Role role, String path, String json) {
    return new Program(COUNCIL, role).post(path, json);
  }
}
