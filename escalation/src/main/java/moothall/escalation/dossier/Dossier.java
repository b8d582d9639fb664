package moothall.escalation.dossier;

import java.time.Instant;
import java.util.List;
import moothall.escalation.evidence.CaptureStatement;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a referral when it is handed over. Plain values: the same ones always make
 * the same file. Holds a resident's words; none of them is part of a message or a log.
 *
 * @param withheld whether nothing that was written or shown may be copied (LINK_ONLY)
 * @param versions of the comment, oldest first
 * @param custody who sealed, opened or took what, oldest first
 * @param exhibits one for each sealed version, picture and statement about one
 * @param reporter who speaks for the council; null until somebody has said so
 * @param form what people have added, in the order in which it is shown
 * @param screenshots what colleagues said about the pictures that they took of the platform; none
 *     where nothing may be copied
 */
public record Dossier(
    Identity identity,
    Making making,
    boolean withheld,
    Place place,
    List<Version> versions,
    List<Happening> timeline,
    List<Custody> custody,
    List<Exhibit> exhibits,
    @Nullable Reporter reporter,
    List<FormPart> form,
    List<CaptureStatement> screenshots) {

  public Dossier {
    versions = List.copyOf(versions);
    timeline = List.copyOf(timeline);
    custody = List.copyOf(custody);
    exhibits = List.copyOf(exhibits);
    form = List.copyOf(form);
    // Packs of the first format have none.
    screenshots = screenshots == null ? List.of() : List.copyOf(screenshots);
  }

  /** Says which dossier, and nothing of what is in it. */
  @Override
  public String toString() {
    return "Dossier[" + identity.reference() + "]";
  }

  /**
   * Which referral it is.
   *
   * @param reference the council's, {@code PRR-<council>-<year>-<six digits>}
   * @param raisedBy a person's account, or {@code system}
   * @param categories codes of the taxonomy; none when a person raised it
   */
  public record Identity(
      String reference,
      String referralId,
      String caseId,
      String councilId,
      String type,
      String state,
      Instant raisedAt,
      String raisedBy,
      String reason,
      List<String> categories) {
    public Identity {
      categories = List.copyOf(categories);
    }
  }

  /**
   * Who had it made, when, and how.
   *
   * @param program its version, and what it ran on
   * @param format whose sentences and files the pack has; see {@link Pack#FORMAT}
   */
  public record Making(Instant at, String by, String program, int format) {}

  /** Where the comment stands. */
  public record Place(
      String platform,
      String pageId,
      String pageName,
      String commentId,
      @Nullable String parentId,
      @Nullable String postId,
      @Nullable String postTopic,
      @Nullable String permalink,
      String visibility) {}

  /**
   * One version of the comment.
   *
   * @param text exactly as received; null where nothing was written, or nothing may be copied
   * @param entry number of the entry of the chain in which it is sealed; null if it is not yet
   */
  public record Version(
      String kind,
      String version,
      @Nullable String author,
      @Nullable String text,
      @Nullable String claimedAt,
      Instant receivedAt,
      @Nullable Long entry,
      Verdict verdict) {}

  /** What the policy found in it. */
  public record Verdict(
      String id,
      List<String> actions,
      List<String> categories,
      String severity,
      String policy,
      String model,
      List<Finding> findings) {
    public Verdict {
      actions = List.copyOf(actions);
      categories = List.copyOf(categories);
      findings = List.copyOf(findings);
    }
  }

  /** One reason of the verdict. */
  public record Finding(
      String rule,
      @Nullable String category,
      double confidence,
      String band,
      String clause,
      List<String> law,
      String reason) {
    public Finding {
      law = List.copyOf(law);
    }
  }

  /** A line of the timeline. */
  public record Happening(Instant at, String by, String what, String why) {}

  /**
   * Somebody had the sealed content before them.
   *
   * @param roles that they had then; empty for the machine
   * @param before digest of the newest sealed payload before; empty if there was none
   * @param after the same afterwards; looking changes nothing
   */
  public record Custody(
      Instant at, String by, String roles, String what, String why, String before, String after) {}

  /**
   * A sealed payload under the mark that the person who hands it over gave it.
   *
   * @param label their initials, a slash, a number
   * @param entry its number in the council's chain
   * @param sha256 of the payload, hexadecimal
   */
  public record Exhibit(
      String label, long entry, String sha256, String kind, String captured, String clock) {}

  /** The council's contact; never somebody's home. */
  public record Reporter(String organisation, String name, String jobTitle, String workContact) {}

  /** Lines that belong together under a heading. */
  public record FormPart(String title, List<Line> lines) {
    public FormPart {
      lines = List.copyOf(lines);
    }
  }

  /** What was asked, and what somebody answered. */
  public record Line(String label, String value) {}
}
