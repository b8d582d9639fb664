package moothall.platforms.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.platforms.Ability;
import moothall.platforms.Act;
import moothall.platforms.Allowance;
import moothall.platforms.Hiding;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import moothall.platforms.Reading;
import moothall.platforms.Terms;
import moothall.platforms.Window;

/** Renders docs/platforms.md from the file of platforms. */
final class PlatformsPage {

  private final StringBuilder page = new StringBuilder();

  private PlatformsPage() {}

  static String render(Platforms platforms) {
    PlatformsPage it = new PlatformsPage();
    it.head();
    it.capabilities(platforms.all());
    it.notes(platforms.all());
    it.manual(platforms.all());
    it.limits(platforms.all());
    it.terms(platforms.all());
    it.sources(platforms);
    return it.page.toString();
  }

  private void head() {
    page.append(
        """
        # Platforms

        Generated from `platforms.yaml` in `schemas/platforms`, the only place that says what a platform can; a test keeps the two equal.
        It is what documentation says: no real page of any platform has been reached so far. Words in brackets name [the source](#sources).

        ## What can be asked of a platform
        *Yes*: its interface does it. *On a condition*: for some, the notes say for whom. *Off until verified*: documented, and nobody can
        say whether it works. *By hand*: a person can, there. Whatever stands here: deleting and blocking are never done by machine.

        """);
  }

  private void capabilities(List<Platform> platforms) {
    row(
        Stream.of(
            Stream.of("platform", "in this version", "read by"),
            Arrays.stream(Act.values()).map(PlatformsPage::lower),
            Stream.of("who still sees a hidden comment")));
    page.append("|---".repeat(4 + Act.values().length)).append("|\n");
    for (Platform it : platforms) {
      row(
          Stream.of(
              Stream.of("%s (`%s`)".formatted(it.name(), it.id()), built(it), read(it.reading())),
              Arrays.stream(Act.values()).map(act -> offer(it.ability(act))),
              Stream.of(seenBy(it.acting().hiding()))));
    }
  }

  private void notes(List<Platform> platforms) {
    page.append("\n### Notes\n");
    for (Platform it : platforms) {
      List<String> notes = new ArrayList<>();
      if (!it.reading().note().isEmpty() && it.reading().how() != Reading.How.MANUAL) {
        notes.add("*reading*: " + it.reading().note());
      }
      for (Act act : Act.values()) {
        Ability ability = it.ability(act);
        if (!ability.note().isEmpty()
            && notes.stream().noneMatch(n -> n.contains(ability.note()))) {
          notes.add("*%s*: %s %s".formatted(lower(act), ability.note(), tags(ability.sources())));
        }
      }
      if (!notes.isEmpty()) {
        page.append("- **").append(it.name()).append("** ");
        page.append(String.join("; ", notes)).append(".\n");
      }
    }
    page.append(
        """

        ### What people press to report a comment
        Where no program may tell a platform's moderators, the case leads a person to the comment and says this. No source that we read shows
        the buttons, and platforms move them.

        """);
    for (Platform it : platforms) {
      Ability report = it.ability(Act.REPORT);
      if (!report.press().isEmpty()) {
        page.append("- **").append(it.name()).append("**: ").append(report.press()).append('\n');
      }
    }
    page.append("\n### Where the rest is from\n");
    for (Platform it : platforms) {
      String rest =
          Arrays.stream(Act.values())
              .filter(act -> it.ability(act).note().isEmpty())
              .map(act -> lower(act) + " " + tags(it.ability(act).sources()))
              .collect(Collectors.joining(", "));
      if (!rest.isEmpty()) {
        page.append("- ").append(it.name()).append(": ").append(rest).append(".\n");
      }
    }
  }

  private void manual(List<Platform> platforms) {
    page.append(
        """

        ## Channels that stay with people
        Staff read them there, file what should be judged (*File a comment* in the console), and act there. A page of theirs stands in the
        page register without an account or a secret of its own; the file token lets the console file.

        """);
    for (Platform it : platforms) {
      if (it.reading().how() == Reading.How.MANUAL) {
        page.append("- **").append(it.name()).append("**: ").append(it.reading().note());
        page.append(".\n");
      }
    }
  }

  private void limits(List<Platform> platforms) {
    page.append(
        """

        ## Limits
        A part of an allowance is kept back from reading, so that a hide never waits because comments were looked for.

        | platform | what is counted | units | counted for | over | costs | kept for acting | source |
        |---|---|---|---|---|---|---|---|
        """);
    for (Platform it : platforms) {
      for (Allowance of : it.limits().allowances()) {
        row(
            Stream.of(
                Stream.of(
                    it.name(),
                    of.what(),
                    "%,d".formatted(of.units()),
                    per(of.per()),
                    window(of.window()),
                    costs(of.costs()),
                    of.costs().read() == 0 || of.costs().acts().isEmpty()
                        ? ""
                        : of.keptForActing() + " %",
                    tags(of.sources()))));
      }
    }
    page.append('\n');
    for (Platform it : platforms) {
      if (!it.limits().note().isEmpty()) {
        page.append("- ").append(it.name()).append(": ").append(it.limits().note()).append(".\n");
      }
    }
  }

  private void terms(List<Platform> platforms) {
    page.append(
        """

        ## Terms
        A reading of ours, no legal advice; read the live text before a page goes to work. What the law demands goes before all of it.

        | platform | words kept | names kept | gone after a deletion within | what goes | ask Legal first | source |
        |---|---|---|---|---|---|---|
        """);
    for (Platform it : platforms) {
      Terms terms = it.terms();
      row(
          Stream.of(
              Stream.of(
                  it.name(),
                  span(terms.keepWords()),
                  span(terms.keepProfile()),
                  span(terms.deleteWithin()),
                  terms.onDeletion(),
                  Arrays.stream(Terms.Use.values())
                      .filter(terms.legalFirst()::containsKey)
                      .map(Terms.Use::words)
                      .collect(Collectors.joining(", ")),
                  tags(terms.sources()))));
    }
    page.append(
        "\nWho is about to do what Legal should have agreed to reads this; for referrals the console shows it on the case:\n\n");
    for (Platform it : platforms) {
      for (Terms.Use use : Terms.Use.values()) {
        String sentence = it.terms().legalFirst().get(use);
        if (sentence != null) {
          page.append("- ").append(it.name()).append(", ").append(use.words()).append(": ");
          page.append(sentence).append('\n');
        }
      }
    }
  }

  private void sources(Platforms platforms) {
    page.append("\n## Sources\n| | |\n|---|---|\n");
    platforms.sources().forEach((key, what) -> row(Stream.of(Stream.of("`" + key + "`", what))));
  }

  private void row(Stream<Stream<String>> cells) {
    page.append(cells.flatMap(it -> it).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String offer(Ability ability) {
    return ability.longest().isEmpty()
        ? ability.offer().words()
        : ability.offer().words() + ", " + ability.longest().getAsInt() + " characters";
  }

  private static String built(Platform it) {
    String reads = it.reading().built() ? "reads" : "";
    if (!it.acting().built()) {
      return reads;
    }
    String does =
        Arrays.stream(Act.values())
            .filter(it::does)
            .map(PlatformsPage::lower)
            .collect(Collectors.joining(", "));
    return reads.isEmpty() ? does : reads + "; " + does;
  }

  private static String read(Reading reading) {
    return reading.how().words()
        + reading.pollEvery().map(every -> " every " + span(Optional.of(every))).orElse("");
  }

  private static String seenBy(Hiding hiding) {
    return switch (hiding.reach()) {
      case NONE -> "";
      case WHOLE -> "nobody " + tags(hiding.sources());
      case PARTIAL -> hiding.stillSeenBy() + " " + tags(hiding.sources());
    };
  }

  private static String costs(Allowance.Costs costs) {
    return Stream.concat(
            costs.read() == 0 ? Stream.empty() : Stream.of("read " + costs.read()),
            Arrays.stream(Act.values())
                .filter(act -> costs.of(act).isPresent())
                .map(act -> lower(act) + " " + costs.of(act).getAsInt()))
        .collect(Collectors.joining(", "));
  }

  private static String per(Allowance.Per per) {
    return switch (per) {
      case APP -> "the app";
      case ACCOUNT -> "the page";
      case THREAD -> "the post";
      case ADDRESS -> "the network address";
    };
  }

  private static String window(Window window) {
    return switch (window) {
      case Window.Sliding(var length) -> span(Optional.of(length));
      case Window.Day(var place) -> "the day, from midnight " + place;
      case Window.Once() -> "ever";
    };
  }

  private static String span(Optional<Duration> span) {
    return span.map(
            it -> {
              if (it.toDays() > 2) {
                return it.toDays() + " days";
              }
              return it.toMinutes() % 60 == 0
                  ? count(it.toHours(), "hour")
                  : count(it.toMinutes(), "minute");
            })
        .orElse("");
  }

  private static String count(long number, String unit) {
    return number == 1 ? "1 " + unit : number + " " + unit + "s";
  }

  private static String tags(List<String> sources) {
    return sources.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String lower(Act act) {
    return act.name().toLowerCase(Locale.ROOT);
  }
}
