package moothall.escalation.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.dossier.Dossier.Exhibit;
import moothall.escalation.dossier.Dossier.Identity;
import moothall.escalation.dossier.Dossier.Reporter;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.Proof;
import moothall.escalation.evidence.checkpoint.VerifierKey;

/** The sentences of a dossier that are the same for all, filled in. */
public final class Texts {

  private Texts() {}

  /** What happened, told once, without the resident's words. */
  public static List<String> narrative(Dossier it) {
    Identity identity = it.identity();
    List<String> told = new ArrayList<>();
    it.versions().stream()
        .findFirst()
        .ifPresent(first ->
            told.add(
                "On "
                    + Moment.of(first.receivedAt())
                    + " the council's system received, from the page \""
                    + it.place().pageName()
                    + "\" on "
                    + it.place().platform()
                    + ", the comment with the id "
                    + it.place().commentId()
                    + ". It holds "
                    + it.versions().size()
                    + (it.versions().size() == 1 ? " version" : " versions")
                    + " of it."));
    told.add(
        identity.raisedBy().equals("system")
            ? "The referral was raised by automated detection on "
                + Moment.of(identity.raisedAt())
                + ", for: "
                + identity.reason()
            : "The referral was raised by a person, "
                + identity.raisedBy()
                + ", on "
                + Moment.of(identity.raisedAt())
                + ", for: "
                + identity.reason());
    told.add(
        "Where this dossier was made, the comment stood with us as: "
            + words(it.place().visibility())
            + ". What the public can see at this moment only the platform knows.");
    return told;
  }

  /** What the system does, and what it does not; for whoever has to explain it. */
  public static List<String> capability() {
    return List.of(
        "The system receives comments on the council's own pages from the platforms' interfaces, or"
            + " from a person who copies them in. It keeps each payload byte for byte as it came.",
        "Before anything is hidden, the payload is sealed: its SHA-256, its origin and the times are"
            + " written as an entry of a chain in which every entry holds the hash of the one before."
            + " Sealed entries are never changed; edits and removals are sealed as further entries.",
        "Signed checkpoints over the chain are kept outside its database. An entry that a checkpoint"
            + " vouches for cannot have been changed, added or removed since without that being found.",
        "Times called received and captured are those of the council's server, which is set by its"
            + " operators' time service; times called claimed are the platform's, repeated verbatim.",
        "Automated detection only suggests. It cannot hand over, confirm, withdraw or delete: people"
            + " do, under their names, as the timeline shows.",
        "The system does not know who an author is beyond the name and id that the platform shows. It"
            + " looks nobody up, fetches no media and follows no links.",
        "This document is a reconstruction from the sealed record, and never a screenshot. Where people"
            + " took screenshots of the page, these are exhibits of their own: sealed byte for byte as"
            + " they were received, with what the person said about them, and not altered since. What"
            + " happened to a picture before that, the system does not know.");
  }

  /** How far the pack proves itself, for the reader of the printed copy. */
  static List<String> proof(Dossier dossier, Optional<Proof> proof) {
    if (proof.isEmpty()) {
      return List.of(
          "No signed checkpoint vouches for these entries yet. A dossier made later has one.");
    }
    Optional<Checkpoint> checkpoint = Checkpoint.read(proof.get().checkpoint().text());
    List<String> lines = new ArrayList<>();
    lines.add(
        "Signed checkpoint: "
            + checkpoint.map(it -> it.origin() + ", over " + it.size() + " entries").orElse("?"));
    lines.add("Key: " + fingerprint(proof.get().key()));
    lines.add(
        "Entries with a proof: "
            + proof.get().included().stream()
                .map(it -> Long.toString(it.seq()))
                .collect(Collectors.joining(", "))
            + " of "
            + dossier.exhibits().stream()
                .map(it -> Long.toString(it.entry()))
                .collect(Collectors.joining(", ")));
    return lines;
  }

  /** Of a public key, for comparing by eye: SHA-256 of the text in its file. */
  public static String fingerprint(String key) {
    return VerifierKey.read(key)
        .map(it -> it.name() + ", SHA-256 " + HexFormat.of().formatHex(Sha256.of(utf8(it.text()))))
        .orElse("not readable");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  static String readMe(Dossier it) {
    return """
    Referral dossier %s

    dossier.pdf           to read and to print; a reconstruction, not a screenshot
    referral.json         every fact, with the words exactly as received (JSON, ASCII)
    statement-DRAFT.txt   draft of a witness statement; worth nothing until a person has
                          read, amended and signed it
    custody.csv           who sealed, opened and took the content
    exhibits.csv          which mark belongs to which sealed file
    sealed/               payloads as the platform sent them, byte for byte%s; screenshots
                          that people took, as .png or .jpg
    proof/                entries of the evidence chain, and why they are in it
    manifest.csv          SHA-256 of every file

    To check it, offline, with a public key that you have from elsewhere:

        ./moothall verify PACK.zip --key council.vkey

    The SHA-256 of the ZIP itself is on record with the council: ask for it by telephone
    on a number that you know, and compare.
    """
        .formatted(
            it.identity().reference(), it.withheld() ? " (withheld: may not be copied)" : "");
  }

  /** In the manner of form MG11; for a person to amend. */
  static String statement(Dossier it) {
    Reporter reporter = it.reporter();
    String name = reporter == null ? "[full name of " + it.making().by() + "]" : reporter.name();
    String title = reporter == null ? "[job title]" : reporter.jobTitle();
    String organisation = reporter == null ? "[name of the council]" : reporter.organisation();
    return """
    *** DRAFT - NOT A STATEMENT UNTIL A PERSON HAS READ, AMENDED AND SIGNED IT ***

    WITNESS STATEMENT
    (Criminal Procedure Rules; Criminal Justice Act 1967, s. 9)

    Reference: %s

    Statement of:      %s
    Age if under 18:   [over 18]
    Occupation:        %s

    This statement (consisting of [ ] pages each signed by me) is true to the best of my
    knowledge and belief and I make it knowing that, if it is tendered in evidence, I shall
    be liable to prosecution if I have wilfully stated in it anything which I know to be
    false, or do not believe to be true.

    Signature: [not signed]                      Date: [not dated]

    I am employed by %s as %s. [Say how long, and what training you have had.]

    The council uses a system called Moothall, program version %s, to receive the comments
    that are written on its own pages. It keeps each payload as the platform sent it,
    records its SHA-256 hash and the time in a chain of entries that is never changed, and
    signs that chain. I did not alter any of the material that I produce.

    On %s I had this dossier made.
    [Say what you yourself saw, when, where and how: live on the page, or in the system.]

    %s

    I produce these files as they are in the dossier with the reference above.
    [Say anything that points the other way: quotations, answers, what the thread was about.]

    Signature: [not signed]                      Signature witnessed by: [none]

    *** DRAFT - give no home address, telephone number or date of birth in this text ***
    """
        .formatted(
            it.identity().reference(),
            name,
            title,
            organisation,
            title,
            it.making().program(),
            Moment.of(it.making().at()),
            exhibits(it));
  }

  private static String exhibits(Dossier it) {
    return it.exhibits().stream()
        .map(exhibit -> exhibit(it, exhibit))
        .collect(Collectors.joining("\n"));
  }

  private static String exhibit(Dossier dossier, Exhibit it) {
    return "I refer to exhibit "
        + it.label()
        + ": "
        + what(it.kind())
        + ", sealed as entry "
        + it.entry()
        + " on\n"
        + it.captured()
        + " (UTC)"
        + (dossier.withheld() ? "; withheld and not copied" : "")
        + ",\nSHA-256 "
        + it.sha256()
        + ".";
  }

  /** What an exhibit is. */
  public static String what(String kind) {
    return switch (kind) {
      case Screenshot.PICTURE -> "screenshot that a person took";
      case Screenshot.STATEMENT -> "what the person said about the screenshot before it";
      default -> words(kind) + " version of the comment";
    };
  }

  /** Where the picture of a screenshot stands in the pack. */
  public static String file(Dossier it, CaptureStatement screenshot) {
    return Pack.sealedName(it, screenshot.entry());
  }

  /** The mark of an entry; empty if it has none. */
  public static String mark(Dossier it, long entry) {
    return it.exhibits().stream()
        .filter(exhibit -> exhibit.entry() == entry)
        .findFirst()
        .map(Exhibit::label)
        .orElse("");
  }

  /** A time that a statement gives, for people. */
  public static String time(String instant) {
    return Moment.of(Instant.parse(instant));
  }

  /** A name of ours as people say it. */
  public static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
