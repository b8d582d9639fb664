package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.reading.ReferralTimeline;
import moothall.escalation.referral.Channel;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.Urgency;
import moothall.escalation.store.Dossiers;

/**
 * A referral as a page of its own.
 *
 * @param emergency whether the page begins with 999
 * @param open names of the forms that this person may use now
 * @param missing what is not answered yet, before the next step
 * @param version what the forms send back, so that nobody overwrites what they have not seen
 */
public record ReferralSheet(
    Facts facts,
    boolean emergency,
    Set<String> open,
    List<String> missing,
    List<Due> dues,
    List<Part> form,
    List<Copy> copies,
    List<CaseSheet.Event> timeline,
    List<Choice> channels,
    List<Choice> dossiers,
    int version) {

  /** What it is and where it stands. */
  public record Facts(
      String id,
      String reference,
      String type,
      String state,
      String since,
      String caseId,
      String raised,
      String reason,
      String force,
      String proposal) {}

  /** What runs out when. */
  public record Due(String what, String at, boolean late) {}

  /** A part of the form. */
  public record Part(String title, List<Question> questions) {}

  /** One question of it, with the answer that it has. */
  public record Question(
      String key, String words, String hint, String form, List<Choice> choices, String answer) {}

  /** One answer to choose. */
  public record Choice(String value, String words, boolean chosen) {}

  /** A line to copy into another form. */
  public record Copy(String label, String text) {}

  /** With the dossiers that were made, newest first. */
  static ReferralSheet of(
      ReferralReview.Sight sight, List<Copy> copies, List<Dossiers.Kept> dossiers) {
    Proceedings it = sight.it().proceedings();
    return new ReferralSheet(
        facts(sight, it),
        it.urgency() == Urgency.IMMINENT && !it.state().isOver(),
        Prospects.of(sight),
        it.state().hasLeft()
            ? List.of()
            : it.particulars().missingFor(need(it), it.raised().type()),
        dues(sight, it),
        Arrays.stream(Field.Part.values())
            .map(part -> part(part, it))
            .filter(part -> !part.questions().isEmpty())
            .toList(),
        copies,
        ReferralTimeline.of(sight.it()).stream()
            .map(line ->
                new CaseSheet.Event(
                    line.at().toString(),
                    CouncilTime.local(line.at()),
                    line.by(),
                    Labelling.line(line.what()),
                    line.why()))
            .toList(),
        channels(it),
        dossiers.stream().map(ReferralSheet::choice).toList(),
        it.events().size());
  }

  private static Field.Need need(Proceedings it) {
    return it.confirmation().isPresent() ? Field.Need.TRANSMIT : Field.Need.CONFIRM;
  }

  private static Facts facts(ReferralReview.Sight sight, Proceedings it) {
    var referral = sight.it().referral();
    return new Facts(
        referral.id().toString(),
        referral.reference(),
        Labelling.words(referral.type()),
        t(it.state().words()),
        CouncilTime.local(it.since()),
        referral.caseId().toString(),
        t("{0}, by {1}", CouncilTime.local(referral.raising().at()), referral.raising().by()),
        referral.raising().reason(),
        it.transferredTo()
            .or(() -> it.route().map(route -> route.force() + ": " + route.reason()))
            .orElseGet(() -> t("not known yet")),
        it.proposal()
            .map(proposal ->
                t(
                    "{0} proposes to withdraw it. {1}: {2}",
                    proposal.by(), t(proposal.ground().words()), proposal.reason()))
            .orElse(""));
  }

  private static List<Due> dues(ReferralReview.Sight sight, Proceedings it) {
    Instant now = sight.now();
    return Dues.of(it, sight.clocks()).running().entrySet().stream()
        .map(due ->
            new Due(
                t(due.getKey().words()),
                CouncilTime.local(due.getValue()),
                !due.getValue().isAfter(now)))
        .toList();
  }

  private static Part part(Field.Part part, Proceedings it) {
    return new Part(
        t(part.words()),
        Arrays.stream(Field.values())
            .filter(field -> field.part() == part && field.isAskedOf(it.raised().type()))
            .map(field -> question(field, it.particulars().answer(field)))
            .toList());
  }

  private static Question question(Field field, String answer) {
    List<String> given = List.of(answer.split(",", -1));
    return new Question(
        field.key(),
        t(field.question()) + (field.need() == Field.Need.OPTIONAL ? " " + t("(optional)") : ""),
        t(field.hint()),
        field.form().name(),
        field.choices().stream()
            .map(choice -> new Choice(choice, words(choice), given.contains(choice)))
            .toList(),
        answer);
  }

  private static List<Choice> channels(Proceedings it) {
    List<Channel> usual = Channel.usualFor(it.raised().type());
    return java.util.stream.Stream.concat(
            usual.stream(),
            Arrays.stream(Channel.values()).filter(channel -> !usual.contains(channel)))
        .map(channel ->
            new Choice(
                channel.name(),
                t(channel.words()),
                Optional.of(channel).equals(usual.stream().findFirst())))
        .toList();
  }

  private static Choice choice(Dossiers.Kept made) {
    return new Choice(
        made.pack(),
        t(
            "made {0} by {1}: {2}…",
            CouncilTime.local(made.madeAt()), made.madeBy(), made.pack().substring(0, 16)),
        false);
  }

  /** {@code SCHEDULE_1_PARAGRAPH_10} as a person reads it. */
  private static String words(String choice) {
    String small = choice.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return t(Character.toUpperCase(small.charAt(0)) + small.substring(1));
  }
}
