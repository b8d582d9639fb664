package moothall.moderation.packs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.language.CommonWords;
import moothall.moderation.detection.language.LanguageReader;
import moothall.moderation.detection.language.SentencesIn;
import moothall.moderation.detection.language.UnsupportedLanguage;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.links.AnyLinks;
import moothall.moderation.detection.links.CredentialLinks;
import moothall.moderation.detection.links.ExecutableLinks;
import moothall.moderation.detection.links.LookalikeLinks;
import moothall.moderation.detection.links.ShortLinks;
import moothall.moderation.detection.names.AuthorIsPage;
import moothall.moderation.detection.names.Capitals;
import moothall.moderation.detection.names.CouncillorNames;
import moothall.moderation.detection.names.FullNames;
import moothall.moderation.detection.names.LookalikeAuthors;
import moothall.moderation.detection.names.ManyEmoji;
import moothall.moderation.detection.names.Media;
import moothall.moderation.detection.names.Mentions;
import moothall.moderation.detection.names.PageNames;
import moothall.moderation.detection.names.PersonNames;
import moothall.moderation.detection.names.StaffNames;
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
import moothall.moderation.languagemodel.OpenNlpGuess;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.PeopleRegister;

/** Everything that a pack may name as {@code <name>}. */
public final class Recognisers {

  private final Map<String, Recogniser> byName;

  /**
   * Puts them together.
   *
   * @param languages tells the language of sentences
   * @param givenNames names by which people are told from other words with a capital
   * @param ownDomains domains of the council that are not below gov.uk
   * @param model asked when there is a comment
   */
  public Recognisers(
      Collection<String> givenNames,
      PeopleRegister people,
      Collection<String> ownDomains,
      LanguageReader languages,
      Supplier<LearnedModel> model) {
    Map<String, Recogniser> all = new LinkedHashMap<>();
    for (Recogniser recogniser :
        List.of(
            new UkPhones(),
            new Postcodes(),
            new NiNumbers(),
            new CardNumbers(),
            new BankAccounts(),
            new Emails(),
            new StreetAddresses(),
            new NumberPlates(),
            new DatesOfBirth(),
            new AnyLinks(),
            new ShortLinks(),
            new LookalikeLinks(ownDomains),
            new CredentialLinks(ownDomains),
            new ExecutableLinks(),
            new PersonNames(givenNames),
            new FullNames(givenNames),
            new Mentions(),
            new StaffNames(people),
            new CouncillorNames(people),
            new PageNames(),
            new LookalikeAuthors(people),
            new AuthorIsPage(),
            new Media(),
            new Money(),
            new ClockTimes(),
            new CalendarDates(),
            new YoungAges(),
            new CaseNumbers(),
            new Capitals(),
            new ManyEmoji(),
            new UnsupportedLanguage(languages))) {
      all.put(recogniser.name(), recogniser);
    }
    SentencesIn.all(languages).forEach(it -> all.put(it.name(), it));
    LearnedSign.all(model).forEach(it -> all.put(it.name(), it));
    this.byName = Collections.unmodifiableMap(all);
  }

  /** With the shipped gazetteer and model. */
  public static Recognisers with(PeopleRegister people, Collection<String> ownDomains) {
    return new Recognisers(
        GivenNames.shipped(),
        people,
        ownDomains,
        new CommonWords(OpenNlpGuess.whenAsked()),
        ShippedModel::get);
  }

  /** All of them by name. */
  public Map<String, Recogniser> byName() {
    return byName;
  }
}
