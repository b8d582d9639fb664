package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;

import java.nio.charset.StandardCharsets;
import java.util.List;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;

/**
 * What strangers write who want more than to be read, and a comment that says it wherever it can.
 */
final class HostileWords {

  /** Set by whatever should never run. */
  static final String MARK = "hostileRan";

  /** Each answers the one before. */
  private static final String ID = "website:town-news:hostile-";

  private static final String RUN = "window." + MARK + "=1";

  /** Each a way of its own out of the text, or to deceive whoever reads it. */
  static final List<String> ALL =
      List.of(
          "<script>" + RUN + "</script>",
          "</script><script>" + RUN + "</script>",
          "<ScRiPt/x>" + RUN + "</sCrIpT >",
          "<img src=x onerror=\"" + RUN + "\">",
          "<img src=\"https://track.example/p.gif?c=1\">",
          "<svg/onload=" + RUN + ">",
          "<svg><animate onbegin=" + RUN + " attributeName=x dur=1s>",
          "<details open ontoggle=" + RUN + ">",
          "<input autofocus onfocus=" + RUN + ">",
          "<iframe srcdoc=\"<script>parent." + MARK + "=1</script>\"></iframe>",
          "<a href=\"javascript:" + RUN + "\">read on</a>",
          "<form action=https://elsewhere.example><button>Sign in again</button></form>",
          "<base href=https://elsewhere.example/>",
          "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example\">",
          "<style>*{display:none}</style>",
          "<math><mtext></p><style><img src onerror=" + RUN + ">",
          "\" onmouseover=\"" + RUN + "\" autofocus onfocus=\"" + RUN,
          "' onclick='" + RUN + "' x='",
          "`-alert(1)-`${" + RUN + "}",
          "--><script>" + RUN + "</script><!--",
          "]]><script>" + RUN + "</script>",
          "</textarea></details></li></ol></main><h1>You are signed out</h1>",
          "&lt;script&gt;" + RUN + "&lt;/script&gt; &#60;img src=x onerror=" + RUN + "&#62;",
          "\u00ad<scr\u0000ipt>" + RUN + "</scr\u0000ipt>",
          "\uff1cscript\uff1e" + RUN + "\uff1c/script\uff1e",
          "%3Cscript%3E" + RUN + "%3C/script%3E",
          "${7*7} #{7*7} {{7*7}} @{7*7} <%= 7*7 %> @raw${7*7} !{var x = 7;} @if(true)49@endif",
          "${T(java.lang.Runtime).getRuntime()} {{constructor.constructor('" + RUN + "')()}}",
          "=cmd|' /C calc'!A0",
          "+HYPERLINK(\"https://elsewhere.example\",\"invoice\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\u001b[2J\u001b[31mAll cases are decided\u001b[0m\u001b]8;;https://elsewhere.example\u0007link",
          "The council is \u202egnol ton si siht\u202c and \u2066isolated\u2069",
          "pay\u200bpal.example \ufeff\u2060 \u180e h\u0435llo",
          "no\u3164thing\uffa0 is\u115f\u1160 here\u2800\u034f\u17b4\u180b\ufe00a\ufe0f \udb40\udd01\udb40\uddef",
          "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034dA\u036b\u0357\u0334\u0362\u0335\u031c\u0330\u0354"
              .repeat(12),
          "\u0645\u0631\u062d\u0628\u0627 (see section 4) <b>\u05e9\u05dc\u05d5\u05dd</b>",
          "x".repeat(10_000),
          "a\r\nSet-Cookie: moothall-session=theirs\r\n\r\n<script>" + RUN + "</script>",
          "a\r\revent: gone\rdata: 1\r\r",
          "\u2028" + RUN + "\u2029",
          "{\"__proto__\":{\"" + MARK + "\":1}}",
          "' or '1'='1'; drop table cases; --",
          "../../../../etc/passwd\u0000.jte",
          "\ud83c\udff4\udb40\udc67\udb40\udc62 \ud83d\udc68\u200d\ud83d\udc69 half \ud83d");

  private HostileWords() {}

  /**
   * A verdict on a comment that says it in its words, its author, its post, its page and its
   * finding.
   */
  static void take(VerdictIntake intake, int number, String words) {
    Judgement it = hateful().on(ID + number).asking("HIDE", "ESCALATE").saying(words).judgement();
    JudgedComment said = it.comment();
    JudgedComment comment =
        new JudgedComment(
            said.kind(),
            said.id(),
            said.version(),
            new JudgedComment.Page(
                said.page().pageId(),
                said.page().councilId(),
                said.page().platform(),
                words,
                said.page().mode()),
            new JudgedComment.Context(words, "p-1", number == 0 ? null : ID + (number - 1), words),
            words,
            words,
            said.times(),
            null);
    Judgement.Finding found = it.findings().getFirst();
    intake.take(
        new Judgement(
            it.verdictId(),
            comment,
            it.actions(),
            it.categories(),
            it.grade(),
            List.of(
                new Judgement.Finding(
                    words,
                    found.category(),
                    found.confidence(),
                    found.band(),
                    List.of(
                        new Judgement.Span(0, 3),
                        new Judgement.Span(2, 90_000),
                        new Judgement.Span(-5, -1)),
                    words,
                    List.of(words),
                    // The policy's own sentence is stored as text, which has no NUL.
                    words.replace("\0", ""))),
            it.scores(),
            new Judgement.Versions(words, words)),
        words.getBytes(StandardCharsets.UTF_8),
        Verdicts.RECEIVED);
  }
}
