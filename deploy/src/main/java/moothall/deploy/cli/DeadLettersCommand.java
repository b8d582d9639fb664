package moothall.deploy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import moothall.deploy.deadletters.Letters;
import moothall.schemas.letters.Letter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./moothall deadletters}: what was set aside, and sending it again. */
@Command(
    name = "deadletters",
    description = {
      "Lists records and deliveries that could not be processed, without their content.",
      "With numbers and --replay, sends them again to where they came from: once what was wrong is",
      "repaired, they are judged like any other, by the policy and the model of now. A verdict that",
      "is there already changes nothing; another one on the same words is added to the case, and",
      "hides nothing that a person has decided about: a person is asked."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the system cannot be reached",
      "2:a number is not known, or none was given to replay",
      "3:some cannot be sent again; each is named on standard error"
    })
final class DeadLettersCommand implements Callable<Integer> {

  private static final int UNKNOWN = 2;
  private static final int NOT_ALL = 3;

  @Mixin private HomeOption homeOption = new HomeOption();

  @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "Only these.")
  private Set<Long> numbers = new TreeSet<>();

  @Option(names = "--reason", paramLabel = "CODE", description = "Only those set aside for this.")
  private @Nullable String reason;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How far to look back (default: ${DEFAULT-VALUE}, as long as they are kept).",
      defaultValue = "90")
  private int days = 90;

  @Option(names = "--replay", description = "Send them again.")
  private boolean replay;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Optional<Reach> reach = Reach.of(homeOption, spec);
    if (reach.isEmpty()) {
      return 1;
    }
    Letters letters = new Letters(reach.get().kafka());
    List<Letter> chosen =
        letters.since(Instant.now().minus(Duration.ofDays(days))).stream()
            .filter(it -> numbers.isEmpty() || numbers.contains(it.number()))
            .filter(it -> reason == null || it.letter().reason().equals(reason))
            .toList();
    Set<Long> unknown = new TreeSet<>(numbers);
    chosen.forEach(it -> unknown.remove(it.number()));
    if (!unknown.isEmpty()) {
      return failed(
          UNKNOWN, "no such dead letter: " + unknown + " (expected: numbers from the list)");
    }
    if (!replay) {
      return list(chosen);
    }
    if (numbers.isEmpty() && reason == null) {
      return failed(UNKNOWN, "nothing chosen to send again (expected: numbers, or --reason CODE)");
    }
    return sendAgain(letters, chosen);
  }

  private int list(List<Letter> letters) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%7s  %-20s  %-16s  %8s  %s%n",
        "NUMBER",
        "SET ASIDE",
        "REASON",
        "BYTES",
        "FROM");
    for (Letter it : letters) {
      out.printf(
          Locale.ROOT,
          "%7d  %-20s  %-16s  %8d  %s%n         %s%n",
          it.number(),
          it.at().truncatedTo(ChronoUnit.SECONDS),
          it.letter().reason(),
          it.bytes(),
          it.letter().origin(),
          it.letter().detail());
    }
    out.println(letters.size() + (letters.size() == 1 ? " dead letter" : " dead letters"));
    out.flush();
    return 0;
  }

  private int sendAgain(Letters letters, List<Letter> chosen)
      throws InterruptedException, ExecutionException {
    List<Letter> sent = letters.sendAgain(chosen);
    spec.commandLine().getOut().println("sent again: " + sent.size() + " of " + chosen.size());
    spec.commandLine().getOut().flush();
    chosen.stream()
        .filter(it -> !sent.contains(it))
        .forEach(it ->
            failed(
                NOT_ALL,
                it.isOfTheStream()
                    ? it.number()
                        + " is of the stream's own topic "
                        + it.letter().origin()
                        + ": nothing is to be done, the verdict on its comment stands"
                    : it.number()
                        + " was refused at "
                        + it.letter().origin()
                        + " and never was in Kafka (expected: its sender sends it again)"));
    return sent.size() == chosen.size() ? 0 : NOT_ALL;
  }

  private int failed(int status, String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("moothall deadletters: " + sentence);
    err.flush();
    return status;
  }
}
