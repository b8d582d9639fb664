package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.pictures.Picture;
import moothall.escalation.store.Evidence;

/**
 * Where colleagues add a picture that they took of the platform. It is sealed byte for byte as it
 * came, with what they say about it, in the transaction that says so in the case.
 */
@Singleton
public final class ScreenshotDesk {

  /** The first letters of the code of every refusal that is about the file or the form. */
  public static final String ABOUT_WHAT_WAS_SENT = "picture";

  /** More than that no dossier should carry. */
  public static final int MOST = 10;

  private static final String UNCLEAR = "picture-form";
  private static final DeskAnswer.Refused LINK_ONLY =
      new DeskAnswer.Refused(
          "link-only",
          "In this case nothing may be copied (LINK_ONLY). To have or to pass on such a picture can"
              + " be an offence, for you as well (Protection of Children Act 1978, s. 1; Criminal"
              + " Justice Act 1988, s. 160). It was not kept here. Take none, send one that you have"
              + " to nobody, and tell the designated safeguarding lead at once.");
  private static final DeskAnswer.Refused ERASED =
      new DeskAnswer.Refused(
          "words-erased", "The words of this case were erased: no picture of them is added.");
  private static final DeskAnswer.Refused FULL =
      new DeskAnswer.Refused(
          "screenshots-full", "The case has " + MOST + " screenshots (expected: fewer).");

  private final Requests requests;
  private final Evidence evidence;
  private final CaseBook book;

  ScreenshotDesk(Requests requests, Evidence evidence, CaseBook book) {
    this.requests = requests;
    this.evidence = evidence;
    this.book = book;
  }

  /** Why none is added to such a case, in a sentence. */
  public static Optional<DeskAnswer.Refused> obstacle(Case it) {
    if (Queue.isNeverCopied(it)) {
      return Optional.of(LINK_ONLY);
    }
    if (it.areWordsErased()) {
      return Optional.of(ERASED);
    }
    return it.screenshots().size() >= MOST ? Optional.of(FULL) : Optional.empty();
  }

  /**
   * Seals a picture.
   *
   * @param said by name, as from a form: takenAt, address, takenBy, device, deviceClock, shows,
   *     unaltered
   */
  public DeskAnswer add(CaseId id, Viewer viewer, byte[] bytes, Map<String, String> said) {
    // Asked first, so that nothing is decoded for who may not; and again with all of it in hand.
    DeskAnswer allowed =
        requests.touch(
            id,
            viewer,
            Permission.ADD_SCREENSHOT,
            (_, it) ->
                obstacle(it)
                    .<DeskAnswer>map(refused -> refused)
                    .orElseGet(() -> new DeskAnswer.Accepted(it, Optional.empty())));
    if (!(allowed instanceof DeskAnswer.Accepted)) {
      return allowed;
    }
    Instant now = requests.now();
    return switch (CaptureForm.read(said, viewer.name(), now)) {
      case CaptureForm.Reading.Unclear(var why) -> new DeskAnswer.Refused(UNCLEAR, why);
      case CaptureForm.Reading.Understood(var form) ->
          switch (Picture.read(bytes)) {
            case Picture.Reading.Refused(var code, var why) -> new DeskAnswer.Refused(code, why);
            case Picture.Reading.Good(var picture) -> add(id, viewer, picture, form, now);
          };
    };
  }

  private DeskAnswer add(CaseId id, Viewer viewer, Picture picture, CaptureForm form, Instant now) {
    return requests.touch(
        id,
        viewer,
        Permission.ADD_SCREENSHOT,
        (connection, it) -> {
          Optional<DeskAnswer.Refused> obstacle = obstacle(it);
          if (obstacle.isPresent()) {
            return obstacle.get();
          }
          String sha256 = HexFormat.of().formatHex(Sha256.of(picture.bytes()));
          Optional<CaseEvent.ScreenshotAdded> known =
              it.screenshots().stream().filter(one -> one.sha256().equals(sha256)).findFirst();
          return known.isPresent()
              ? new DeskAnswer.Refused(
                  "screenshot-known",
                  "This picture is sealed already, as entry " + known.get().entry() + ".")
              : sealed(connection, it, viewer, picture, sha256, form, now);
        });
  }

  private DeskAnswer sealed(
      Connection connection,
      Case it,
      Viewer viewer,
      Picture picture,
      String sha256,
      CaptureForm form,
      Instant now)
      throws SQLException {
    String id = UUID.randomUUID().toString();
    Screenshot.Place place =
        new Screenshot.Place(
            it.opening().councilId(), it.opening().pageId(), it.commentId().value());
    Evidence.Seal seal =
        evidence.seal(
            connection,
            Screenshot.item(Screenshot.PICTURE, place, id, form.takenAt(), now, picture.bytes()));
    CaptureStatement statement =
        new CaptureStatement(
            CaptureStatement.FORMAT,
            seal.seq(),
            sha256,
            picture.type().mediaType(),
            picture.width(),
            picture.height(),
            form.takenAt().toString(),
            form.address(),
            form.takenBy(),
            form.device(),
            form.deviceClock(),
            form.shows(),
            true,
            viewer.name(),
            now.toString());
    evidence.seal(
        connection,
        Screenshot.item(Screenshot.STATEMENT, place, id, form.takenAt(), now, statement.bytes()));
    CaseEvent.ScreenshotAdded added =
        new CaseEvent.ScreenshotAdded(
            now,
            viewer.name(),
            seal.seq(),
            picture.type().mediaType(),
            picture.bytes().length,
            sha256);
    return new DeskAnswer.Accepted(
        book.write(connection, it.id(), Optional.of(it), CaseBook.Change.of(added)),
        Optional.empty());
  }
}
