package moothall.escalation.conduct;

import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page docs/conduct.md, from the ladder and the rest of the data. */
final class ConductPage {

  private ConductPage() {}

  static String render() {
    return INTRODUCTION
        + ladder()
        + categories()
        + exemptions()
        + SEVERAL
        + PEOPLE
        + APPEALS
        + nextStages()
        + PLATFORMS
        + notices();
  }

  private static String ladder() {
    return "\n## The ladder\n| step | when | what follows | counts for |\n|---|---|---|---|\n"
        + Arrays.stream(Step.values())
            .map(step ->
                "| %s | %s | %s | %s |\n"
                    .formatted(step.words(), step.trigger(), step.effect(), counts(step)))
            .collect(Collectors.joining())
        + LADDER;
  }

  private static String counts(Step step) {
    Period longest = step.longest();
    String most =
        longest.getMonths() > 0 ? longest.getMonths() + " months" : longest.getDays() + " days";
    return step.blocks() ? "until its end date, " + most + " at most" : most;
  }

  private static String categories() {
    Map<Breach, TreeSet<String>> byBreach = new TreeMap<>();
    Breach.byCategory()
        .forEach((category, breach) ->
            byBreach.computeIfAbsent(breach, _ -> new TreeSet<>()).add(category));
    return "\n## What a strike can be for\n| weighs as | categories |\n|---|---|\n"
        + byBreach.entrySet().stream()
            .map(it ->
                "| %s | %s |\n".formatted(it.getKey().words(), String.join(", ", it.getValue())))
            .collect(Collectors.joining())
        + "\nNothing else can be: an advertisement or a wrong claim is hidden or answered, and that is all.\n";
  }

  private static String exemptions() {
    return "\n## Where nothing follows\n"
        + Arrays.stream(Exemption.values())
            .map(it -> "- " + it.words() + "\n")
            .collect(Collectors.joining())
        + EXEMPT;
  }

  private static String nextStages() {
    return Arrays.stream(NextStage.values())
        .map(it -> "- " + it.english() + " / " + it.welsh() + "\n")
        .collect(Collectors.joining());
  }

  private static String notices() {
    return NOTICES
        + Arrays.stream(HouseRule.values())
            .map(rule ->
                "| %s | %s | %s |\n"
                    .formatted(rule.english(), rule.welsh(), String.join(", ", rule.categories())))
            .collect(Collectors.joining());
  }

  private static final String INTRODUCTION =
      """
      # What follows for authors, and how it is put right

      Generated from the ladder; a test compares. Do not edit by hand: `MOOTHALL_DOCS=write ./moothall test`.

      Hiding a comment is about the comment. What follows for whoever wrote it is decided by people, step by step, and can be
      appealed. The machine suggests a step; it takes none, and the database refuses it as the one who confirms.
      """;

  private static final String LADDER =
      """

      A lower step than the suggested one may always be taken, a higher one never; the report to the platform stands beside the
      ladder. Strikes count for one author on the pages of one council and one platform. A strike is void when the comment is shown
      again (here or on the platform), when an appeal is upheld in whole or in part, and when the case becomes one of which the author is told nothing.
      """;

  private static final String SEVERAL =
      """

      ## What several accounts do together
      Five accounts that write abuse about one person or in one thread of a page within an hour are a pile-on (PILE_ON): a person is called to look, and the
      case names those of the other comments that have a case themselves. Five that write the same words on a page within a day are copies (COPIED_CAMPAIGN): somebody should know,
      and they stay; as copies mostly have no case of their own, the case says that there were five and mostly not which. Neither can be a strike, neither has a notice, and nobody's comment is hidden for what others wrote; each is judged by
      its own words. How it is seen: [ADR 0026](adr/0026-what-several-accounts-show.md).
      For this, comments' ids are kept beside digests of authors, names and words, which whoever can read Kafka and tries an id, a name or a text can match; a
      signal stays in Kafka for 30 days. What is kept, for how long, and what does not protect it stands there for the data protection impact assessment.
      """;

  private static final String EXEMPT =
      """

      This holds beside any other category and for referrals of the types TERRORISM, PREVENT, SAFEGUARDING and CSEA. A block that
      stands when such a referral is raised stays there until its end, or until somebody who sees the case shows the comment again or
      decides an appeal against it: taking it away would tell something.
      """;

  private static final String PEOPLE =
      """

      ## Who does what
      | | who |
      |---|---|
      | proposes | a moderator or senior moderator; or the machine, as a suggestion that a senior moderator takes up |
      | confirms, declines, lifts | a senior moderator, never the one who proposed it |
      | agrees to a long block | another senior moderator: neither who proposed nor who confirmed |
      | carries out what cannot be asked of a platform | a moderator, from the list of tasks |

      A block needs a proportionality note, the other ways in which the council can be reached, an end and a review. A councillor or
      candidate is not blocked in a pre-election period unless Legal or the Monitoring Officer agreed; whoever proposes the block
      says so and names them. Nobody is looked up for it.

      Authors stand in the tables as HMAC-SHA-256 of council, platform and the platform's id under the secret `authors.key`
      ([configuration.md](configuration.md)); only a block holds id and name, since a person has to find them there. With another
      secret no strike can be given until the old one is back. Where a platform names no id, there can be no strike.
      """;

  private static final String APPEALS =
      """

      ## Appeals
      One for a comment, put on record by staff from a letter, a call or a comment of the category APPEAL. It is due %d working days
      after it reached the council (bank holidays of England and Wales). It is given to and decided by somebody who took no part:
      who hid, showed, left, deleted, answered, reported or referred the comment, or proposed, confirmed or ended a strike for it, is refused
      by the service and again by the database. OVERTURNED shows the comment again with the guards of any such request, ends
      strikes and block, and counts against the rules that were wrong (`GET /api/rules/overturned`); PARTLY ends strikes and block
      and leaves the comment hidden; UPHELD changes nothing. What follows then is in both languages, and by the `region` of
      the council's pages in the register ([configuration.md](configuration.md)):
      """
          .formatted(Filing.WORKING_DAYS);

  private static final String PLATFORMS =
      """

      ## Blocks on platforms
      The record is ours; the block itself is the platform's. Where a platform can be asked it is; otherwise, and where it fails,
      it is a task for a person. At its end, or when it is lifted or void, the same happens for the unblock.
      Where another block of the same author on the page goes on, nothing is asked until that ends. Nobody is asked to block by hand
      the author of what was referred or is restricted.
      """;

  private static final String NOTICES =
      """

      ## Notices
      Why a comment was hidden, in English and Welsh: the rule, whether a computer spotted it and a person decided, a warning or the
      end of a block, the address of the house rules, and how to ask for a review. A draft for a person: nothing is sent by itself.
      In one language alone where the page answers in that one only (`languages` in the register) and is not in Wales.
      There is none where nothing follows (above), where the comment is not hidden, where the council does not tell authors
      (`moothall.escalation.conduct.silent-councils`), and for what has no rule in plain words:

      | rule | rheol | categories |
      |---|---|---|
      """;
}
