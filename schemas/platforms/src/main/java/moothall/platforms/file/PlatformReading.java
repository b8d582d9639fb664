package moothall.platforms.file;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import moothall.platforms.Ability;
import moothall.platforms.Act;
import moothall.platforms.Acting;
import moothall.platforms.Hiding;
import moothall.platforms.LinkTemplate;
import moothall.platforms.Links;
import moothall.platforms.Offer;
import moothall.platforms.PageForm;
import moothall.platforms.Platform;
import moothall.platforms.Reading;
import moothall.platforms.Terms;

/** Reads one entry of the file, fact by fact. */
final class PlatformReading {

  private static final String ID = "[a-z][a-z0-9]{0,31}";

  private final Set<String> sources;

  PlatformReading(Set<String> sources) {
    this.sources = sources;
  }

  Platform platform(Fields entry) {
    String id = entry.text("id");
    if (!id.matches(ID)) {
      entry.wrong("id", "lower-case letters and digits", id);
    }
    Platform platform =
        new Platform(
            id,
            entry.text("name"),
            reading(entry.child("reading"), entry.flag("reader")),
            page(entry.child("page")),
            new Acting(
                abilities(entry.child("acts")),
                hiding(entry.child("hiding")),
                entry.flag("executor"),
                forPeople(entry)),
            new LimitsReading(sources).limits(entry.child("limits")),
            terms(entry.child("terms")),
            links(entry.child("links")));
    if ((platform.ability(Act.HIDE).offer() == Offer.OFFERED)
        == (platform.acting().hiding().reach() == Hiding.Reach.NONE)) {
      entry.wrong("hiding", "a reach if hide is OFFERED, and NONE if it is not", id);
    }
    for (Act act : platform.acting().forPeople()) {
      Offer offer = platform.ability(act).offer();
      if (!platform.acting().built() || (offer != Offer.OFFERED && offer != Offer.CONDITIONAL)) {
        entry.wrong("for-people", "an executor, and acts that the platform offers", act);
      }
    }
    entry.nothingElse();
    return platform;
  }

  private static Set<Act> forPeople(Fields entry) {
    Set<String> words =
        Arrays.stream(Act.values())
            .filter(act -> act != Act.HIDE && act != Act.UNHIDE)
            .map(PlatformReading::word)
            .collect(Collectors.toUnmodifiableSet());
    List<String> named =
        entry.has("for-people") ? entry.someOf("for-people", words) : List.<String>of();
    return Arrays.stream(Act.values())
        .filter(act -> named.contains(word(act)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String word(Act act) {
    return act.name().toLowerCase(Locale.ROOT);
  }

  private static Reading reading(Fields fields, boolean built) {
    Reading.How how = fields.word("how", Reading.How.class);
    Optional<Duration> every = fields.duration("poll-every");
    String note = fields.optionalText("note").orElse("");
    if (how.polls() != every.isPresent()) {
      fields.wrong("poll-every", "a duration exactly where pages are polled", how);
    }
    if (how == Reading.How.MANUAL && note.isEmpty()) {
      fields.wrong("note", "why it is manual", note);
    }
    fields.nothingElse();
    return new Reading(how, every, note, built);
  }

  private static PageForm page(Fields fields) {
    Optional<PageForm.Account> account =
        fields.has("account") ? Optional.of(account(fields.child("account"))) : Optional.empty();
    PageForm form = new PageForm(account, fields.optionalText("secret"));
    fields.nothingElse();
    return form;
  }

  private static PageForm.Account account(Fields fields) {
    String form = fields.text("form");
    try {
      Pattern.compile(form);
    } catch (PatternSyntaxException e) {
      fields.wrong("form", "a regular expression", form);
    }
    PageForm.Account account = new PageForm.Account(fields.text("called"), form);
    fields.nothingElse();
    return account;
  }

  private Map<Act, Ability> abilities(Fields fields) {
    Map<Act, Ability> abilities = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      String key = word(act);
      Fields of = fields.child(fields.has(key) || !fields.has("otherwise") ? key : "otherwise");
      Offer offer = of.word("can", Offer.class);
      String press = of.optionalText("press").orElse("");
      if (act == Act.REPORT && (offer == Offer.PEOPLE_ONLY) == press.isEmpty()) {
        of.wrong("press", "what a person presses exactly where reporting is PEOPLE_ONLY", press);
      }
      abilities.put(
          act,
          new Ability(
              offer,
              of.optionalText("note").orElse(""),
              press,
              act == Act.REPLY && of.has("longest")
                  ? OptionalInt.of(of.number("longest", 1, Integer.MAX_VALUE))
                  : OptionalInt.empty(),
              sources(of)));
      of.nothingElse();
    }
    fields.nothingElse();
    return abilities;
  }

  private Hiding hiding(Fields fields) {
    Hiding.Reach reach = fields.word("reach", Hiding.Reach.class);
    String seenBy = fields.optionalText("still-seen-by").orElse("");
    if ((reach == Hiding.Reach.PARTIAL) == seenBy.isEmpty()) {
      fields.wrong("still-seen-by", "somebody exactly where the reach is PARTIAL", seenBy);
    }
    Hiding hiding =
        new Hiding(reach, seenBy, reach == Hiding.Reach.NONE ? List.of() : sources(fields));
    fields.nothingElse();
    return hiding;
  }

  private Terms terms(Fields fields) {
    Map<Terms.Use, String> legalFirst = new EnumMap<>(Terms.Use.class);
    if (fields.has("legal-first")) {
      Fields uses = fields.child("legal-first");
      for (Terms.Use use : Terms.Use.values()) {
        uses.optionalText(use.name().toLowerCase(Locale.ROOT))
            .ifPresent(sentence -> legalFirst.put(use, sentence));
      }
      uses.nothingElse();
    }
    Terms terms =
        new Terms(
            fields.duration("keep-words"),
            fields.duration("keep-profile"),
            fields.duration("delete-within"),
            fields.text("on-deletion"),
            legalFirst,
            sources(fields));
    fields.nothingElse();
    return terms;
  }

  private Links links(Fields fields) {
    Optional<LinkTemplate> permalink = link(fields, "permalink");
    Optional<LinkTemplate> byHand = link(fields, "by-hand");
    Links links =
        new Links(
            permalink,
            byHand,
            permalink.isEmpty() && byHand.isEmpty() ? List.of() : sources(fields));
    fields.nothingElse();
    return links;
  }

  private static Optional<LinkTemplate> link(Fields fields, String key) {
    return fields
        .optionalText(key)
        .map(LinkTemplate::new)
        .map(link ->
            link.form().startsWith("https://") && LinkTemplate.GAPS.containsAll(link.gaps())
                ? link
                : fields.wrong(key, "https:// with gaps of " + LinkTemplate.GAPS, link));
  }

  private List<String> sources(Fields fields) {
    return fields.someOf("source", sources);
  }
}
