package moothall.escalation.console.language;

import io.micronaut.http.context.ServerRequestContext;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A language of the console. The English sentence is the key to the Welsh one: what has no Welsh is
 * shown in English, and a test names it.
 */
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  WELSH("cy", "Cymraeg", Locale.of("cy", "GB"));

  private static final Catalogue WELSH_WORDS = Catalogue.welsh();
  private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

  private final String tag;
  private final String itself;
  private final Locale locale;

  Language(String tag, String itself, Locale locale) {
    this.tag = tag;
    this.itself = itself;
    this.locale = locale;
  }

  /** As a page says it to browsers and screen readers. */
  public String tag() {
    return tag;
  }

  /** What it calls itself, for those who read no other. */
  public String itself() {
    return itself;
  }

  /** For names of days and months; everything else is written in both languages alike. */
  public Locale locale() {
    return locale;
  }

  /** The one that a page offers beside itself. */
  public Language other() {
    return this == ENGLISH ? WELSH : ENGLISH;
  }

  /** That of whoever asked for what is being made; English where nobody did. */
  public static Language now() {
    return SPOKEN.isBound()
        ? SPOKEN.get()
        : ServerRequestContext.currentRequest().map(LanguageCookie::in).orElse(ENGLISH);
  }

  /** English for what is none of ours. */
  public static Language parse(String tag) {
    return tag.equals(WELSH.tag) ? WELSH : ENGLISH;
  }

  /**
   * A sentence in the language of whoever reads it.
   *
   * @param english the sentence, with {0}, {1} … where values stand
   * @param values put in as they are: nothing in them is read as a place of another
   */
  public static String t(String english, @Nullable Object... values) {
    return Sentence.fill(now() == WELSH ? WELSH_WORDS.of(english) : english, values);
  }

  /** For what is made later than the request, and for somebody who asked in this language. */
  public <T> T speak(Supplier<T> made) {
    return ScopedValue.where(SPOKEN, this).call(made::get);
  }
}
