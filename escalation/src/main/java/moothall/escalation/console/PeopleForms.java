package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.AddingDesk;
import moothall.escalation.accounts.AttestationDesk;
import moothall.escalation.accounts.PeopleAnswer;
import moothall.escalation.accounts.PeopleDesk;
import moothall.escalation.accounts.ProgramTokens;
import moothall.escalation.domain.Reason;
import org.jspecify.annotations.Nullable;

/** What the forms about people have in common: who asks, why, and the list with what came of it. */
@Singleton
final class PeopleForms {

  static final String HERE = "/people";

  private final PeopleDesk desk;
  private final AddingDesk adding;
  private final AttestationDesk attestations;
  private final ProgramTokens tokens;
  private final StepUp stepUp;
  private final Pages pages;

  PeopleForms(
      PeopleDesk desk,
      AddingDesk adding,
      AttestationDesk attestations,
      ProgramTokens tokens,
      StepUp stepUp,
      Pages pages) {
    this.attestations = attestations;
    this.tokens = tokens;
    this.desk = desk;
    this.adding = adding;
    this.stepUp = stepUp;
    this.pages = pages;
  }

  /**
   * A form as it arrived.
   *
   * @param what is about to be done, as the end of a sentence
   */
  record Asked(
      HttpRequest<?> request, @Nullable Map<String, String> form, Viewer viewer, String what) {

    Map<String, String> fields() {
      return Objects.requireNonNullElse(form, Map.of());
    }

    /** The roles that are ticked. */
    Set<Role> roles() {
      Set<Role> ticked = EnumSet.noneOf(Role.class);
      fields().keySet().forEach(field -> Role.parse(field).ifPresent(ticked::add));
      return ticked;
    }

    /** Which proposal somebody had before them. */
    Optional<Instant> seen() {
      try {
        return Optional.ofNullable(fields().get("seen")).map(Instant::parse);
      } catch (DateTimeParseException notOne) {
        return Optional.empty();
      }
    }
  }

  /** What is done to an account that is there, with a reason. */
  HttpResponse<?> withReason(Asked asked, String name, Function<Reason, PeopleAnswer> act) {
    return reason(asked, why -> toAccount(asked, name, () -> act.apply(why)));
  }

  /** The list says what is wrong with the reason, if anything is. */
  HttpResponse<?> reason(Asked asked, Function<Reason, HttpResponse<?>> act) {
    String words = asked.fields().get("reason");
    Optional<String> objection = Reason.objection(words);
    return words == null || objection.isPresent()
        ? show(HttpStatus.BAD_REQUEST, objection.orElse(""), asked.viewer())
        : act.apply(new Reason(words));
  }

  interface Act {
    PeopleAnswer now();
  }

  /** What is done to an account that is there, by somebody who has lately shown who they are. */
  HttpResponse<?> toAccount(Asked asked, String name, Act act) {
    return desk.isThere(name)
        ? proven(asked, () -> answer(act.now(), asked.viewer()))
        : show(HttpStatus.NOT_FOUND, t("There is no such account."), asked.viewer());
  }

  interface Answering {
    HttpResponse<?> now();
  }

  /** Once somebody has lately shown who they are. */
  HttpResponse<?> proven(Asked asked, Answering act) {
    return stepUp
        .before(asked.request(), asked.viewer(), asked.fields(), asked.what(), HERE)
        .<HttpResponse<?>>map(it -> it)
        .orElseGet(act::now);
  }

  HttpResponse<?> answer(PeopleAnswer answer, Viewer viewer) {
    return switch (answer) {
      case PeopleAnswer.Done() -> HttpResponse.seeOther(URI.create(HERE));
      case PeopleAnswer.NotThere() ->
          show(HttpStatus.NOT_FOUND, t("There is no such account."), viewer);
      case PeopleAnswer.Refused(_, var why) -> show(HttpStatus.CONFLICT, why, viewer);
    };
  }

  /** A page that somebody sees once. */
  HttpResponse<?> once(String template, Map<String, Object> values) {
    return pages.show(HttpStatus.OK, template, values);
  }

  HttpResponse<?> show(HttpStatus status, String problem, Viewer viewer) {
    return pages.show(
        status,
        "people.jte",
        Map.of(
            "rows", desk.all().stream().map(PersonRow::of).toList(),
            "coming", coming(viewer),
            "beside", PeopleSheet.of(attestations, tokens),
            "adds", adding.isOpen(),
            "hasSecond", adding.hasSecond(viewer),
            "choices", Arrays.stream(Role.values()).map(it -> choice(it)).toList(),
            "problem", problem,
            "user", viewer.name()));
  }

  private List<ComingRow> coming(Viewer viewer) {
    return adding.coming().stream().map(it -> ComingRow.of(it, viewer)).toList();
  }

  private static PersonRow.Choice choice(Role it) {
    return new PersonRow.Choice(it.name(), t(it.words()), false);
  }
}
