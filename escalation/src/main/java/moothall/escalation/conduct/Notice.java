package moothall.escalation.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Visibility;

/**
 * Why a comment was hidden, in words for its author: a draft that a person sends, or does not. Says
 * nothing of referrals, of scores, or of anybody else.
 *
 * @param english empty where the page answers in Welsh alone
 * @param welsh empty where the page answers in English and not in Welsh
 */
public record Notice(String english, String welsh) {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(COUNCIL_TIME);
  private static final List<String> MONTHS =
      List.of(
          "Ionawr",
          "Chwefror",
          "Mawrth",
          "Ebrill",
          "Mai",
          "Mehefin",
          "Gorffennaf",
          "Awst",
          "Medi",
          "Hydref",
          "Tachwedd",
          "Rhagfyr");

  /**
   * What a council says in its notices.
   *
   * @param notifies whether authors are told at all
   * @param houseRules address of the house rules; empty if there is none
   * @param languages in which the page answers, as tags of BCP 47; where neither English nor Welsh
   *     is among them, both
   */
  public record Practice(boolean notifies, String houseRules, List<String> languages) {

    public Practice {
      languages = List.copyOf(languages);
    }

    private boolean answersIn(String language) {
      return languages.stream()
          .anyMatch(tag -> tag.equals(language) || tag.startsWith(language + "-"));
    }
  }

  /** A notice, or why nobody is told. */
  public sealed interface Draft {
    record Ready(Notice notice) implements Draft {}

    record Withheld(Objection why) implements Draft {}
  }

  /** {@code strike} is the one that counts for the comment, if any. */
  public static Draft draft(Case it, Optional<Strike> strike, Practice practice) {
    Optional<Exemption> exemption = Exemption.of(it);
    if (exemption.isPresent()) {
      return withheld("exempt", "No notice: " + exemption.get().words());
    }
    if (!practice.notifies()) {
      return withheld("not-notified", "No notice: this council does not tell authors.");
    }
    if (it.visibility() == Visibility.VISIBLE || it.visibility() == Visibility.UNHIDING) {
      return withheld("not-hidden", "No notice: the comment stands there.");
    }
    Optional<HouseRule> rule = HouseRule.brokenBy(it.categories());
    return rule.isEmpty()
        ? withheld(
            "no-rule", "No notice: no house rule in plain words belongs to what was found here.")
        : new Draft.Ready(write(it, rule.get(), strike, practice).in(practice));
  }

  private Notice in(Practice practice) {
    boolean inEnglish = practice.answersIn("en");
    boolean inWelsh = practice.answersIn("cy");
    return inEnglish == inWelsh ? this : new Notice(inEnglish ? english : "", inWelsh ? welsh : "");
  }

  private static Notice write(Case it, HouseRule rule, Optional<Strike> strike, Practice practice) {
    List<String> english = new ArrayList<>();
    List<String> welsh = new ArrayList<>();
    english.add("We have hidden your comment. Our house rules say: " + rule.english());
    welsh.add(
        "Rydym wedi cuddio eich sylw. Dyma mae rheolau ein tudalen yn ei ddweud: " + rule.welsh());
    if (!it.wasHiddenByMachine()) {
      english.add("A person decided this.");
      welsh.add("Person a benderfynodd hyn.");
    } else if (it.isDecided()) {
      english.add("A computer spotted it, and a person decided.");
      welsh.add("Cyfrifiadur a sylwodd arno, a pherson a benderfynodd.");
    } else {
      english.add("A computer spotted this and hid it.");
      welsh.add("Cyfrifiadur a sylwodd ar hyn a'i guddio.");
    }
    strike.ifPresent(one -> follow(one, english, welsh));
    if (!practice.houseRules().isEmpty()) {
      english.add("House rules: " + practice.houseRules());
      welsh.add("Rheolau'r dudalen: " + practice.houseRules());
    }
    english.add(
        "If you think this is wrong, contact the council and ask for a review. Somebody who took no"
            + " part will decide within "
            + Filing.WORKING_DAYS
            + " working days.");
    welsh.add(
        "Os ydych yn credu bod hyn yn anghywir, cysylltwch â'r cyngor a gofynnwch am adolygiad. Bydd"
            + " rhywun na chymerodd ran yn penderfynu o fewn "
            + Filing.WORKING_DAYS
            + " diwrnod gwaith.");
    return new Notice(String.join(" ", english), String.join(" ", welsh));
  }

  private static void follow(Strike strike, List<String> english, List<String> welsh) {
    switch (strike.step()) {
      case NOTE, PLATFORM_REPORT -> {}
      case WARNING -> {
        english.add("This is a warning: if it happens again, we may block you for a time.");
        welsh.add(
            "Rhybudd yw hwn: os bydd yn digwydd eto, mae'n bosibl y byddwn yn eich rhwystro am"
                + " gyfnod.");
      }
      case TEMPORARY_BLOCK, LONG_BLOCK -> {
        Instant until = strike.until().orElseThrow();
        String elsewhere = strike.terms().map(BlockTerms::alternatives).orElse("");
        english.add(
            "You cannot comment on our page until "
                + DAY.format(until)
                + ". Our services and public information stay open to you: "
                + elsewhere);
        welsh.add(
            "Ni allwch wneud sylwadau ar ein tudalen tan "
                + welshDay(until)
                + ". Mae ein gwasanaethau a'n gwybodaeth gyhoeddus yn dal ar agor i chi: "
                + elsewhere);
      }
    }
  }

  private static String welshDay(Instant at) {
    LocalDate day = at.atZone(COUNCIL_TIME).toLocalDate();
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  private static Draft withheld(String code, String why) {
    return new Draft.Withheld(new Objection(code, why));
  }
}
