package moothall.moderation.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.personaldata.BankAccounts;
import moothall.moderation.detection.personaldata.CalendarDates;
import moothall.moderation.detection.personaldata.CardNumbers;
import moothall.moderation.detection.personaldata.CaseNumbers;
import moothall.moderation.detection.personaldata.ClockTimes;
import moothall.moderation.detection.personaldata.DatesOfBirth;
import moothall.moderation.detection.personaldata.Emails;
import moothall.moderation.detection.personaldata.Money;
import moothall.moderation.detection.personaldata.NiNumbers;
import moothall.moderation.detection.personaldata.NumberPlates;
import moothall.moderation.detection.personaldata.Postcodes;
import moothall.moderation.detection.personaldata.StreetAddresses;
import moothall.moderation.detection.personaldata.UkPhones;
import moothall.moderation.detection.personaldata.YoungAges;

/** Everything that packs may name between angle brackets. */
final class Recognisers {

  private Recognisers() {}

  static Map<String, Recogniser> all() {
    Map<String, Recogniser> all = new HashMap<>();
    for (String name : NAMES) {
      all.put(name, new Unwired(name));
    }
    for (Recogniser it : List.of(
        new UkPhones(),
        new Postcodes(),
        new NiNumbers(),
        new CardNumbers(),
        new BankAccounts(),
        new Emails(),
        new StreetAddresses(),
        new NumberPlates(),
        new DatesOfBirth(),
        new Money(),
        new ClockTimes(),
        new CalendarDates(),
        new YoungAges(),
        new CaseNumbers())) {
      all.put(it.name(), it);
    }
    return Map.copyOf(all);
  }

  private static final List<String> NAMES =
      List.of(
          "uk-phone", "postcode", "ni-number", "card-number", "bank-account", "email", "street-address",
          "number-plate", "date-of-birth", "link", "short-link", "lookalike-link", "credential-link",
          "executable-link", "person", "full-name", "mention", "staff-name", "councillor-name", "page-name",
          "lookalike-author", "author-is-page", "media", "unsupported-language", "money", "clock-time",
          "calendar-date", "young-age", "case-number", "caps", "many-emoji");

  private record Unwired(String name) implements Recogniser {
    @Override
    public List<Recognised> find(Reading reading) {
      return List.of();
    }
  }
}
