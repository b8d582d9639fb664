package moothall.ingest.file;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.ingest.comment.Acceptance;
import moothall.ingest.comment.Refusal;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.publishing.CommentPublisher;
import moothall.ingest.publishing.Intake;
import moothall.platforms.Platforms;
import moothall.platforms.Reading;
import moothall.service.Problem;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Takes a part of a file that a member of staff replays, or a comment that one has copied from a
 * channel without an interface: the lines as they stand, the header first for tab-separated values.
 * The answer names every line that was taken and every line that was not.
 */
@Controller("/channels/file/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FileController {

  /** Name of the secret that whoever replays files must show as a bearer token. */
  static final String TOKEN = "ingest.file-token";

  private static final int MOST_BYTES = 262_144;

  private final PageRegister pages;
  private final Secrets secrets;
  private final Platforms platforms;
  private final Intake intake;
  private final Clock clock;

  FileController(
      PageRegister pages, Secrets secrets, Platforms platforms, Intake intake, Clock clock) {
    this.pages = pages;
    this.secrets = secrets;
    this.platforms = platforms;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Takes the lines.
   *
   * @param format {@code tsv} or {@code ndjson}
   * @param page id of the page for rows that name no registered page
   * @param firstLine number of the first row's line in the file, for the answer
   */
  @Post(consumes = MediaType.ALL)
  HttpResponse<?> take(
      @Body byte @Nullable [] body,
      @Nullable @Header("Authorization") String authorization,
      @QueryValue(defaultValue = "tsv") String format,
      @QueryValue(defaultValue = "file-replay") String page,
      @QueryValue(defaultValue = "1") long firstLine) {
    if (!mayReplay(authorization)) {
      return refuse(
          HttpStatus.UNAUTHORIZED,
          "bad-token",
          "Send the file token as 'Authorization: Bearer <token>'.");
    }
    Optional<PageRegistered> fallback = pages.find(page).filter(PageRegister::isApproved);
    if (fallback.isEmpty()) {
      return refuse(
          HttpStatus.NOT_FOUND,
          "page-not-registered",
          "No approved page has the id given as 'page' (expected: an APPROVED page of the register).");
    }
    byte[] rows = body == null ? new byte[0] : body;
    if (rows.length > MOST_BYTES) {
      return refuse(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "request-entity-too-large",
          "The body has more than " + MOST_BYTES + " bytes (expected: fewer rows at a time).");
    }
    List<byte[]> lines = Lines.of(rows);
    return switch (format) {
      case "ndjson" -> take(lines, new JsonLines(), fallback.get(), firstLine);
      case "tsv" -> takeTabSeparated(lines, fallback.get(), firstLine);
      default ->
          refuse(HttpStatus.BAD_REQUEST, "unknown-format", "'format' must be tsv or ndjson.");
    };
  }

  private HttpResponse<?> takeTabSeparated(
      List<byte[]> lines, PageRegistered fallback, long firstLine) {
    byte[] header = lines.isEmpty() ? new byte[0] : lines.getFirst();
    return switch (TabSeparated.from(header)) {
      case TabSeparated.Unusable(var sentence) ->
          refuse(HttpStatus.BAD_REQUEST, "bad-header", sentence);
      case TabSeparated.Known(var format) ->
          take(lines.subList(1, lines.size()), format, fallback, firstLine);
    };
  }

  private HttpResponse<?> take(
      List<byte[]> lines, FileFormat format, PageRegistered fallback, long firstLine) {
    List<CommentReceived> comments = new ArrayList<>();
    List<Taken.Accepted> accepted = new ArrayList<>();
    List<Taken.Rejected> rejected = new ArrayList<>();
    long number = firstLine;
    for (byte[] line : lines) {
      switch (onItsPage(format.read(line), fallback)) {
        case OnPage(var delivered, var its) -> {
          CommentReceived comment =
              new Acceptance(its, via(its))
                  .accept(delivered.delivered(), line, UUID.randomUUID(), clock.instant());
          comments.add(comment);
          accepted.add(new Taken.Accepted(number, comment.getCommentId(), comment.getVersion()));
        }
        case NotTaken(var refusal) -> {
          intake.turnAway(refusal);
          rejected.add(new Taken.Rejected(number, refusal.code(), refusal.sentence()));
        }
      }
      number++;
    }
    return switch (intake.accept(comments)) {
      case CommentPublisher.Acknowledged() ->
          HttpResponse.accepted().body(new Taken(accepted, rejected));
      case CommentPublisher.NotAcknowledged(var why) ->
          refuse(
              HttpStatus.SERVICE_UNAVAILABLE,
              "not-acknowledged",
              "The rows could not be stored safely just now. Send them again; a repeat does no harm.");
    };
  }

  /** What stands on a channel without an interface was copied there by a person. */
  private String via(PageRegistered page) {
    return platforms
        .find(page.getPlatform())
        .filter(it -> it.reading().how() == Reading.How.MANUAL)
        .map(_ -> "MANUAL")
        .orElse("FILE");
  }

  private sealed interface Placed {}

  private record OnPage(FileRow.Comment delivered, PageRegistered its) implements Placed {}

  private record NotTaken(Refusal refusal) implements Placed {}

  /**
   * A row that names a registered page belongs there; any other page name is context for judging,
   * no more.
   */
  private Placed onItsPage(FileRow row, PageRegistered fallback) {
    if (row instanceof FileRow.Unreadable(var refusal)) {
      return new NotTaken(refusal);
    }
    FileRow.Comment comment = (FileRow.Comment) row;
    String named = comment.page();
    if (named == null) {
      return new OnPage(comment, fallback);
    }
    Optional<PageRegistered> registered = pages.find(named);
    if (registered.isPresent() && !PageRegister.isApproved(registered.get())) {
      return new NotTaken(
          new Refusal(
              "page-not-approved",
              "The row's page is registered but not APPROVED; it is not judged."));
    }
    return new OnPage(
        comment,
        registered.orElseGet(() -> PageRegistered.newBuilder(fallback).setName(named).build()));
  }

  private boolean mayReplay(@Nullable String authorization) {
    return authorization != null
        && secrets
            .find(TOKEN)
            .filter(token ->
                MessageDigest.isEqual(
                    ("Bearer " + new String(token, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8),
                    authorization.getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  private HttpResponse<?> refuse(HttpStatus status, String code, String sentence) {
    intake.turnAway(new Refusal(code, sentence));
    return Problem.of(status, code, sentence).toResponse();
  }

  /**
   * The answer: what was taken and what was not.
   *
   * @param accepted rows that Kafka has acknowledged
   * @param rejected rows that could not be read or may not be judged
   */
  @Introspected
  record Taken(List<Accepted> accepted, List<Rejected> rejected) {

    /** A row that will have exactly one verdict under this id and version. */
    @Introspected
    record Accepted(long line, String commentId, String version) {}

    /** A row that was not taken, with its line in the file and the reason. */
    @Introspected
    record Rejected(long line, String code, String sentence) {}
  }
}
