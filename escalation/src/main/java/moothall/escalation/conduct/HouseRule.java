package moothall.escalation.conduct;

import java.util.List;
import java.util.Optional;

/** The house rules in plain words, in both languages, by what was found. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum HouseRule {
  THREATS("Do not threaten anybody.", "Peidiwch â bygwth neb.", "THREAT_VIOLENCE", "THREAT_STAFF"),
  HARASSMENT("Do not harass anybody.", "Peidiwch ag aflonyddu ar neb.", "HARASSMENT"),
  HATE(
      "Do not write anything hateful about people because of who they are.",
      "Peidiwch ag ysgrifennu dim byd atgas am bobl oherwydd pwy ydyn nhw.",
      "HATE_INCITEMENT",
      "HATE_RACE",
      "HATE_RELIGION",
      "HATE_DISABILITY",
      "HATE_SEXUAL_ORIENTATION",
      "HATE_TRANSGENDER",
      "HATE_OTHER"),
  DISCRIMINATION(
      "Do not write prejudiced or discriminatory things about people.",
      "Peidiwch ag ysgrifennu pethau rhagfarnllyd na gwahaniaethol am bobl.",
      "DISCRIMINATORY"),
  STAFF(
      "Do not insult or abuse our staff or councillors. You are welcome to criticise what the council"
          + " does.",
      "Peidiwch â sarhau na cham-drin ein staff na'n cynghorwyr. Mae croeso i chi feirniadu'r hyn y"
          + " mae'r cyngor yn ei wneud.",
      "ABUSE_STAFF"),
  USERS("Do not insult other people here.", "Peidiwch â sarhau pobl eraill yma.", "ABUSE_USER"),
  NAMES(
      "Do not name individual members of staff.",
      "Peidiwch ag enwi aelodau unigol o staff.",
      "STAFF_NAMED"),
  SWEARING("Do not swear.", "Peidiwch â rhegi.", "PROFANITY"),
  CAMPAIGNS(
      "Do not campaign for or against a party or a candidate on this page.",
      "Peidiwch ag ymgyrchu o blaid nac yn erbyn plaid neu ymgeisydd ar y dudalen hon.",
      "POLITICAL_CAMPAIGN"),
  PERSONAL_DETAILS(
      "Do not post personal details, your own or anybody else's, such as addresses and telephone"
          + " numbers.",
      "Peidiwch â phostio manylion personol, eich rhai chi na rhai neb arall, megis cyfeiriadau a"
          + " rhifau ffôn.",
      "PII_DISCLOSURE"),
  OBSCENITY(
      "Do not post sexual or obscene content.",
      "Peidiwch â phostio cynnwys rhywiol neu anweddus.",
      "OBSCENE"),
  ADVERTISING("Do not advertise here.", "Peidiwch â hysbysebu yma.", "SPAM_ADVERT"),
  FLOODING(
      "Do not post the same thing again and again.",
      "Peidiwch â phostio'r un peth dro ar ôl tro.",
      "SPAM_FLOOD"),
  UNTRUTH(
      "Do not post what is known to be untrue and could harm people.",
      "Peidiwch â phostio gwybodaeth y gwyddys ei bod yn anwir ac a allai niweidio pobl.",
      "MISINFORMATION"),
  COPYRIGHT(
      "Do not post work that belongs to somebody else.",
      "Peidiwch â phostio gwaith sy'n eiddo i rywun arall.",
      "COPYRIGHT"),
  SUBJECT("Keep to the subject of the post.", "Cadwch at bwnc y neges.", "OFF_TOPIC");

  private final String english;
  private final String welsh;
  private final List<String> categories;

  HouseRule(String english, String welsh, String... categories) {
    this.english = english;
    this.welsh = welsh;
    this.categories = List.of(categories);
  }

  public String english() {
    return english;
  }

  public String welsh() {
    return welsh;
  }

  public List<String> categories() {
    return categories;
  }

  /** The first rule, in the order above, that one of the categories breaks. */
  public static Optional<HouseRule> brokenBy(List<String> found) {
    for (HouseRule rule : values()) {
      if (rule.categories.stream().anyMatch(found::contains)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
